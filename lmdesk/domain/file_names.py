"""Names for files that every system can hold."""

import re
import unicodedata

LONGEST = 120
"""So many characters at most; in UTF-8 they take no more than the 255 bytes of most systems,
except in scripts that need more than two bytes each, where the name is cut by its bytes."""

_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069<>:"/\\|?*]+')


def file_stem(text: str) -> str:
    """Return a text as a name of a file without its ending; "List" where nothing is left."""
    plain = " ".join(_UNFIT.sub(" ", unicodedata.normalize("NFC", text)).split())
    while len(plain) > LONGEST or len(plain.encode(errors="replace")) > 2 * LONGEST:
        plain = plain[:-1]
    return plain.strip(" .") or "List"
