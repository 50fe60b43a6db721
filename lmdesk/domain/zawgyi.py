"""Zawgyi: a Burmese font that gives letters other code points; told apart from Unicode text."""

import re

_BURMESE = re.compile(r"[\u1000-\u1021]")
_ZAWGYI = re.compile(
    # The stacker joins two consonants; in Zawgyi this code is the mark that kills the vowel.
    r"\u1039(?![\u1000-\u1021\u1075-\u1081])"
    # A vowel or a medial cannot begin a word; Zawgyi writes them where they are drawn.
    r"|(?<![\u1000-\u109f])[\u1031\u103b\u107e-\u1084]"
    # Medials come before the vowel E, and it comes once.
    r"|\u1031[\u103b\u103c\u103d\u103e\u1031\u107e-\u1084]"
    # Nothing that is drawn around a consonant follows a killed one; there it is the medial Ya.
    r"|[\u1000-\u1021]\u103a[\u102b-\u102e\u1030\u1032\u1036\u103c-\u103e]"
    # The medial Ra of Zawgyi stands before its consonant, behind a finished syllable.
    r"|[\u102b-\u1030\u1032\u1036\u1038][\u103b\u107e-\u1084][\u1000-\u1021]"
)
"""Sequences that the storage order of Unicode forbids and that Zawgyi needs.

Sources: the storage order of Unicode Technical Note 11 ("Representing Myanmar in Unicode"), and
the sequences that the Zawgyi detector of CLDR (MyanmarZawgyiConverter) looks for. As there,
the code points U+1060 to U+1097 alone prove nothing: Shan, Karen and Mon have them.
"""


def is_zawgyi(text: str) -> bool:
    """Tell whether a text was typed for a Zawgyi font, so that it shows as other letters."""
    return _BURMESE.search(text) is not None and _ZAWGYI.search(text) is not None
