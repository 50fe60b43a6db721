"""The pictures of README and guide are there, and one script makes them."""

import os
import re
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from source_tree import ROOT
from window_states import STATES

SCRIPT = ROOT / "packaging" / "pictures.py"


def shown_in(text: Path) -> set[Path]:
    found = re.findall(r"!\[[^\]]*\]\(([^)]+\.png)\)", text.read_text("utf-8"))
    return {(text.parent / name).resolve() for name in found}


def test_documents_show_pictures_that_are_there_and_of_states_of_the_window() -> None:
    shown = shown_in(ROOT / "README.md")
    for text in (ROOT / "docs").rglob("*.md"):
        shown |= shown_in(text)

    assert sorted(path.name for path in shown if not path.exists()) == []
    assert {path.stem for path in shown} <= {state.name for state in STATES}
    assert shown == set((ROOT / "docs" / "guide" / "pictures").glob("*.png"))


def test_states_have_names_of_their_own() -> None:
    names = [state.name for state in STATES]

    assert len(names) == len(set(names))


def test_script_draws_a_state_in_a_look(tmp_path: Path, qapp: QApplication) -> None:
    words = ["--look", "dark-1024-640-1.5", "--only", "first-run", str(tmp_path)]
    environment = {**os.environ, "QT_SCALE_FACTOR": "1.5", "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [sys.executable, str(SCRIPT), *words], env=environment, check=True, capture_output=True
    )

    picture = QImage(str(tmp_path / "first-run-dark-1024x640@1.5.png"))
    assert (picture.width(), picture.height()) == (1536, 960)
    assert picture.pixelColor(0, picture.height() // 2).name() == "#22282b"
