"""Tests of how values are wrapped where both sides have little room."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from lmdesk.ui.theme import Theme
from lmdesk.ui.widgets.breaking import MAY_BREAK, breakable


def test_a_word_is_broken_only_where_it_has_no_room(qapp: QApplication, theme: Theme) -> None:
    metrics = QFontMetrics(qapp.font())
    room = metrics.horizontalAdvance("Managing")

    assert breakable(metrics, "Managing Director", room) == "Managing Director"
    broken = breakable(metrics, "of Intergovernmentalism", room)
    assert broken.replace(MAY_BREAK, "") == "of Intergovernmentalism"
    pieces = broken.replace(" ", MAY_BREAK).split(MAY_BREAK)
    assert len(pieces) > 2
    assert max(metrics.horizontalAdvance(piece) for piece in pieces) <= room
    assert breakable(metrics, "W", 1) == "W" + MAY_BREAK


def test_a_very_long_word_is_broken_at_once(qapp: QApplication, theme: Theme) -> None:
    metrics = QFontMetrics(qapp.font())

    broken = breakable(metrics, "x" * 32_000, 80)

    assert broken.replace(MAY_BREAK, "") == "x" * 32_000
    assert all(metrics.horizontalAdvance(piece) <= 80 for piece in broken.split(MAY_BREAK))


def test_scripts_without_blanks_are_left_to_qt(qapp: QApplication, theme: Theme) -> None:
    metrics = QFontMetrics(qapp.font())

    for text in ("ក្រសួងធនធានទឹក", "ဝန်ကြီးဌာန", "กระทรวงทรัพยากรน้ำ", "水利部国际合作司"):
        assert breakable(metrics, text, 20) == text
