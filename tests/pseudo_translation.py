"""A language that nobody speaks: readable, longer than English, and easy to tell from it."""

import importlib.util
import math
import re
from types import ModuleType

from PySide6.QtCore import QTranslator

from source_tree import ROOT

LONGER = 0.3
"""Most languages need more room than English."""

_ENGLISH = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LETTERS = str.maketrans(_ENGLISH, "âƀçđéƒğĥïĵķłɱñøþɋřšŧüṽŵẋÿžÂƁÇĐÉƑĞĤÏĴĶŁḾÑØÞɊŘŠŦÜṼŴẊŸŽ")
_PLACEHOLDER = re.compile(r"(\{[^}]*\})")
_INNERMOST = re.compile(r"\[[^\[\]]*(?:\]|…$)", re.MULTILINE)
"""A translated text without another one in it, whole or cut at its end for want of room."""


def load_extraction() -> ModuleType:
    """Return the script that collects the texts of the window."""
    path = ROOT / "packaging" / "translate.py"
    spec = importlib.util.spec_from_file_location("translate", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pseudo(english: str) -> str:
    """Return a text in the invented language; placeholders and mnemonics stay what they are."""
    parts = _PLACEHOLDER.split(english)
    said = "".join(p if p.startswith("{") else p.translate(_LETTERS) for p in parts)
    words = _PLACEHOLDER.sub("", english).replace("&", "")
    return f"[{said}{'·' * max(1, math.ceil(len(words) * LONGER) - 2)}]"


def without_translated(text: str) -> str:
    """Return what is left of a text when all that is translated in it is taken away."""
    while (shorter := _INNERMOST.sub(" ", text)) != text:
        text = shorter
    return text


class PseudoTranslator(QTranslator):
    """Translates what has been extracted, and all that Qt says itself."""

    def __init__(self, texts: set[tuple[str, str]]) -> None:
        super().__init__()
        self._texts = frozenset(texts)

    def isEmpty(self) -> bool:  # noqa: N802 -- Qt's own name
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 -- Qt's own name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        is_of_qt = context.startswith("Q") and sourceText != "QT_LAYOUT_DIRECTION"
        if (context, sourceText) in self._texts or (is_of_qt and sourceText):
            return pseudo(sourceText)
        # Only None lets Qt go on to the class above, and in the end to the English text.
        return None  # type: ignore[return-value]  # PySide's signature knows no null text
