"""The choice of how the bytes of a text are read into letters."""

from PySide6.QtWidgets import QComboBox

from lmdesk.ui.texts import choices

FAMILIES = ("utf-8", "utf-16")
"""Encodings of which there are several kinds that a person need not tell apart."""


def known_encoding(encoding: str) -> str:
    """Return the encoding under which a found one is offered: "utf-8" for "utf-8-sig"."""
    return next((each for each in FAMILIES if encoding.startswith(each)), encoding)


class EncodingBox(QComboBox):
    """Offers the encodings of the six countries, and the one that was found."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Encoding of the text"))
        for code, text in choices("encoding"):
            self.addItem(text, code)

    def show_encoding(self, encoding: str) -> None:
        """Show how the text was read; an encoding that is not offered yet is added."""
        code = known_encoding(encoding)
        if self.findData(code) < 0:
            self.addItem(code.upper(), code)
        self.setCurrentIndex(self.findData(code))
