"""The composition root: chooses the front door. The only module that may know everyone."""

import sys
from io import TextIOWrapper


def main() -> int:
    """Run the program with the words of the command line and return its exit status.

    A frozen program is its own Python, and so it is also started as the process that reads
    lists.
    """
    from lmdesk.formats.reader_client import READER_OPTION

    words = sys.argv[1:]
    if words == [READER_OPTION]:
        from lmdesk.formats import reader_process

        return reader_process.main()
    if isinstance(sys.stdout, TextIOWrapper):
        # Pipes of Windows lack most letters of six scripts; a list must not end in a traceback.
        sys.stdout.reconfigure(errors="backslashreplace")
    from lmdesk.cli import run

    return run(words)
