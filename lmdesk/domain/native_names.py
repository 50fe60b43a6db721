"""Two names in one cell: the one in Latin letters and the one in the person's own script."""

import re

from lmdesk.domain.text import script_of

_NATIVE = re.compile(
    r"[(\[/|（]?\s*[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af]"
    r"[^A-Za-z\u00c0-\u024f\u1e00-\u1eff\n()\[\]（）/|]*[)\]）]?"
)


def split_native(text: str) -> tuple[str, str | None]:
    """Part "DU Shuzhen 杜淑珍" into the Latin name and the one in the other script.

    A text in one script only comes back whole, with None. Brackets and strokes between the
    two names are dropped.
    """
    if text.isascii():
        return text, None
    found = _NATIVE.search(text)
    if found is None or script_of(text.replace(found.group(), " ")) != "Latn":
        return text, None
    latin = (text[: found.start()] + " " + text[found.end() :]).strip(" \t\n/|,-()[]（）")
    return " ".join(latin.split()), found.group().strip(" \t\n()[]（）/|,-")
