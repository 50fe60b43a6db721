"""How lists enter and leave: files and nothing but files."""
