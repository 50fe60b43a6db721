"""All hostile files together.

Run as a script, it reads each one in a process of its own and prints the slowest and the largest.
"""

import sys

from hostile_files import report
from hostile_sheets import SHEETS
from hostile_texts import OLD, PAGES, TEXTS
from hostile_zips import ZIPS

FILES = (*ZIPS, *SHEETS, *TEXTS, *PAGES, *OLD)

if __name__ == "__main__":
    sys.stdout.writelines(report(FILES))
