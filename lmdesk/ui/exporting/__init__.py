"""The dialog that writes a list to a file."""
