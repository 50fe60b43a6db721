"""lmdesk: the desk of a conference secretariat."""
