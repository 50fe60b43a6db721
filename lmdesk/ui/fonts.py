"""Fonts for six scripts: Han in its Chinese form, and rows high enough for every sign."""

import sys

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

POINTS = 10

NOTO = (
    *("Noto Sans", "Noto Sans CJK SC", "Noto Sans Thai", "Noto Sans Lao"),
    *("Noto Sans Khmer", "Noto Sans Myanmar"),
)
WINDOWS = ("Segoe UI", "Microsoft YaHei UI", "Leelawadee UI", "Khmer UI", "Myanmar Text")
MAC = ("PingFang SC", "Thonburi", "Lao Sangam MN", "Khmer Sangam MN", "Myanmar Sangam MN")

ROW, STEP = 28, 4


def families() -> list[str]:
    """Return the families in the order in which they are asked for a sign.

    Chinese stands before what the system would take for Han: often that is the Japanese form.
    """
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    wished = {"win32": WINDOWS, "darwin": (system, *MAC)}.get(sys.platform, NOTO)
    found = [family for family in wished if QFontDatabase.hasFamily(family)]
    return found or [system]


def application_font() -> QFont:
    """Return the font of the whole window."""
    font = QFont(families())
    font.setPointSizeF(POINTS)
    return font


def row_height(font: QFont, *, all_scripts: bool = True) -> int:
    """Return the height of a table row in which no sign of the scripts shown is cut."""
    names = font.families() if all_scripts else font.families()[:1]
    heights = [QFontMetricsF(QFont([name], round(font.pointSizeF()))).height() for name in names]
    tallest = max([*heights, QFontMetricsF(font).height()]) + 2
    return max(ROW, STEP * -(-int(tallest + 0.99) // STEP))
