"""The page of events: the list of them, and the desk of one event."""
