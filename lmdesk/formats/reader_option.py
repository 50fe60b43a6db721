"""The word that makes a frozen program the process that reads lists."""

READER_OPTION = "--read-list"
"""A frozen program is its own Python: started with this word it must call `reader_process.main`."""
