"""Starts lmdesk: `python -m lmdesk` and the `lmdesk` command."""

import sys


def main() -> int:
    """Run the program with the words of the command line and return its exit status."""
    from lmdesk.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
