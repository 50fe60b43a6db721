"""Languages of a person: codes where they are known, the word itself where they are not."""

import re
from collections.abc import Sequence
from types import MappingProxyType

from lmdesk.domain.text import fold, one_line

_NAMES = MappingProxyType(
    {
        "en": "english|anglais|英语|英文|tiếng anh|ภาษาอังกฤษ|ພາສາອັງກິດ",
        "zh": "chinese|mandarin|putonghua|中文|汉语|普通话|tiếng trung|ภาษาจีน",
        "vi": "vietnamese|viet|tiếng việt|越南语",
        "th": "thai|ไทย|ภาษาไทย|泰语",
        "lo": "lao|laotian|ລາວ|ພາສາລາວ|老挝语",
        "km": "khmer|cambodian|ខ្មែរ|ភាសាខ្មែរ|柬埔寨语|高棉语",
        "my": "burmese|myanmar|bamar|မြန်မာ|မြန်မာစာ|缅甸语",
        "fr": "french|français|法语|tiếng pháp",
        "ja": "japanese|日本語|日语",
        "ko": "korean|한국어|韩语",
        "ru": "russian|русский|俄语",
        "de": "german|deutsch|德语",
        "es": "spanish|español|西班牙语",
    }
)
"""What each language is called by those who fill in forms; codes are those of ISO 639-1."""

_BETWEEN = re.compile(r"[,;/|\n、，；]| and | & ")
LEVEL = re.compile(r" ?\([^()]*\)$")
"""How well somebody speaks a language, behind it: "Thai (fluent)"."""

BETWEEN = ", "


def read_languages(text: str) -> tuple[str, ...]:
    """Return the languages that a text names, in its order, each once.

    A known one comes as its code, whatever it is called; any other as it was written. The level
    in brackets behind a language is no part of it.
    """
    known = {fold(name): code for code, names in _NAMES.items() for name in names.split("|")}
    found = []
    for part in _BETWEEN.split(text):
        name = LEVEL.sub("", one_line(part))
        code = name.lower() if name.lower() in _NAMES else known.get(fold(name))
        if name:
            found.append(code or name)
    return tuple(dict.fromkeys(found))


def stored_languages(codes: Sequence[str]) -> str | None:
    """Return languages as one text of the desk, None for none of them."""
    return BETWEEN.join(codes) or None


def languages_of(stored: str | None) -> tuple[str, ...]:
    """Return the languages of a stored text, the one preferred first."""
    return tuple(stored.split(BETWEEN)) if stored else ()
