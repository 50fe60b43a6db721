"""Starts lmdesk: `python -m lmdesk` and the `lmdesk` command."""

import sys

from lmdesk.app import main

if __name__ == "__main__":
    sys.exit(main())
