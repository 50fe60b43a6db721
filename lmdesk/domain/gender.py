"""The gender column of a list, and the title that it proposes."""

_MALE = frozenset(
    (
        *("m", "male", "man", "masculine", "masculin", "homme", "h", "mr", "männlich", "hombre"),
        *(
            "男",
            "男性",
            "先生",
            "nam",
            "ông",
            "ชาย",
            "ช",
            "นาย",
            "ຊາຍ",
            "ຊ",
            "ប្រុស",
            "ប",
            "ကျား",
            "ကျ",
        ),
    )
)
_FEMALE = frozenset(
    (
        *("f", "female", "woman", "feminine", "féminin", "femme", "mrs", "ms", "miss", "w"),
        *("weiblich", "mujer", "女", "女性", "女士", "nữ", "nu", "bà", "หญิง", "ญ", "นาง", "นางสาว"),
        *("ຍິງ", "ຍ", "ນາງ", "ស្រី", "ស", "မ", "အမျိုးသမီး"),
    )
)


def read_gender(text: str) -> str | None:
    """Return "m" or "f" for a cell of a gender column in any of our languages, else None."""
    word = text.strip().rstrip(".").casefold()
    if word in _MALE:
        return "m"
    return "f" if word in _FEMALE else None


def title_from_gender(text: str) -> str | None:
    """Return the title that a gender cell proposes, "Mr." or "Ms.", or None."""
    gender = read_gender(text)
    if gender is None:
        return None
    return "Mr." if gender == "m" else "Ms."
