"""Makes the pictures of README and guide: the window on the sample office, in its states.

    python packaging/pictures.py                   the few that the guide shows
    python packaging/pictures.py FOLDER            the same, somewhere else
    python packaging/pictures.py --all FOLDER      every state, light and dark, in three sizes

Run it with the Python of `.venv`. Where there is no display they are drawn without one.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "guide" / "pictures"

sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

SHOWN_IN_GUIDE = (
    *("first-run", "window", "import", "import-form", "import-letter", "import-returned"),
    *("events", "review", "review-duplicates", "history", "mailing", "people-set"),
    *("field-history", "institutions"),
)

SCALE = "QT_SCALE_FACTOR"

SECRETARY = "Sokha"
"""Stands as the author of all steps, whoever makes the pictures."""


class Look(NamedTuple):
    """How pictures are made: theme, size of the window and scale of the screen."""

    theme: str
    width: int
    height: int
    scale: str = "1"

    @property
    def ending(self) -> str:
        """Return what tells pictures of one state from each other."""
        size = f"{self.width}x{self.height}"
        return f"{self.theme}-{size}" + (f"@{self.scale}" if self.scale != "1" else "")


FOR_GUIDE = Look("light", 1440, 900)
LOOKS = tuple(
    Look(theme, width, height, scale)
    for theme in ("light", "dark")
    for width, height, scale in ((1440, 900, "1"), (1024, 640, "1"), (1440, 900, "1.5"))
)


@contextmanager
def kept_faults() -> Iterator[list[BaseException]]:
    """Keep what goes wrong where Qt calls the window, which would be told and forgotten."""
    faults: list[BaseException] = []
    sys.excepthook = lambda _kind, error, _trace: faults.append(error)
    try:
        yield faults
    finally:
        sys.excepthook = sys.__excepthook__


def draw(folder: Path, look: Look, names: list[str], *, plain_names: bool) -> None:
    """Draw states of the window in one look."""
    os.environ["LOGNAME"] = SECRETARY
    from lmdesk.ui.application import make_application
    from lmdesk.ui.main_window import MainWindow
    from lmdesk.ui.preferences import Preferences
    from lmdesk.ui.theme import Theme
    from window_states import STATES
    from window_walk import Walker, make_desks, settle

    application = make_application(sys.argv[:1])
    theme = Theme(application, look.theme)
    folder.mkdir(parents=True, exist_ok=True)
    states = [state for state in STATES if not names or state.name in names]
    with tempfile.TemporaryDirectory() as place, kept_faults() as faults:
        desks = make_desks(Path(place)) if any(state.desk for state in states) else {}
        window = MainWindow(Preferences(Path(place) / "window.ini"), theme, Path(place))
        window.resize(look.width, look.height)
        window.show()
        walker = Walker(window, desks)
        for state in states:
            shown = walker.go(state)
            settle(window)
            name = state.name if plain_names else f"{state.name}-{look.ending}"
            if faults:
                raise RuntimeError(f"the window has a fault in the state {state.name}") from faults[
                    0
                ]
            shown.grab().save(str(folder / f"{name}.png"))
        walker.leave()


def draw_all(folder: Path, names: list[str]) -> None:
    """Draw states in every look, each look in a process of its own: Qt takes one scale."""
    for look in LOOKS:
        words = ["--look", "-".join(map(str, look)), *(f"--only={name}" for name in names)]
        environment = {**os.environ, SCALE: look.scale}
        command = [sys.executable, __file__, *words, str(folder)]
        subprocess.run(command, env=environment, check=True)


def main(words: list[str]) -> None:
    """Do what the words of the command line ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=GUIDE, help="where pictures go")
    parser.add_argument("--all", action="store_true", help="every state in every look")
    parser.add_argument("--only", action="append", default=[], help="a state, such as import")
    parser.add_argument("--look", help=argparse.SUPPRESS)
    wanted = parser.parse_args(words)
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if wanted.all:
        draw_all(wanted.folder, wanted.only)
    elif wanted.look:
        theme, width, height, scale = wanted.look.split("-")
        look = Look(theme, int(width), int(height), scale)
        draw(wanted.folder, look, wanted.only, plain_names=False)
    else:
        draw(wanted.folder, FOR_GUIDE, wanted.only or list(SHOWN_IN_GUIDE), plain_names=True)


if __name__ == "__main__":
    main(sys.argv[1:])
