"""The pieces of work of the window that are measured, each by name, in a process of its own."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks import window_loop, window_table

SUBJECTS: Mapping[str, Callable[..., dict[str, Any]]] = {
    "first-paints": window_table.first_paints,
    "moves": window_table.moves,
    "bare-order": window_table.bare_order,
    "import": window_loop.import_and_cancel,
}


def main() -> None:
    """Run one subject: its name and its paths come as words."""
    name, *words = sys.argv[1:]
    answer = SUBJECTS[name](*map(Path, words))
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    # Nothing is left to be kept: the settings are those of nobody.
    os._exit(0)


if __name__ == "__main__":
    main()
