"""The window: shows, asks and calls services. It holds no rule and no query."""
