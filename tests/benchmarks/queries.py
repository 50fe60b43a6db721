"""What people type into a search field, by class, taken from the lines of a desk."""

import random
from collections.abc import Callable, Sequence

Line = tuple[int, str, str]
"""Id, sort key and folded text of a person, as `person_line` holds them."""


def query_classes(
    lines: Sequence[Line], count: int, dice: random.Random
) -> dict[str, tuple[str, ...]]:
    """Return `count` queries of each class; most of them find somebody."""
    return {name: tuple(_some(make, lines, count, dice)) for name, make in _CLASSES.items()}


def _some(
    make: Callable[[str, random.Random], str | None],
    lines: Sequence[Line],
    count: int,
    dice: random.Random,
) -> list[str]:
    found: list[str] = []
    while len(found) < count:
        query = make(dice.choice(lines)[2], dice)
        if query:
            found.append(query)
    return found


def _parts(folded: str) -> tuple[list[str], list[str], list[str]]:
    named, plain, marked = folded.split("|")
    return named.split(), plain.split(), marked.split()


def _name_start(length: int) -> Callable[[str, random.Random], str | None]:
    def make(folded: str, dice: random.Random) -> str | None:
        words = [word for word in _parts(folded)[0] if len(word) >= length]
        return dice.choice(words)[:length] if words else None

    return make


def _whole_name(folded: str, dice: random.Random) -> str | None:
    named = _parts(folded)[0]
    return " ".join(named[:2]) if len(named) > 1 else None


def _word(folded: str, dice: random.Random) -> str | None:
    words = [word for word in _parts(folded)[1] if len(word) > 3]
    return dice.choice(words) if words else None


def _name_and_word(folded: str, dice: random.Random) -> str | None:
    name, word = _name_start(3)(folded, dice), _word(folded, dice)
    return f"{name} {word}" if name and word else None


def _marked_vietnamese(folded: str, dice: random.Random) -> str | None:
    return dice.choice(("Nguyễn", "Trần Đức", "Đặng", "Phạm Thị", "Hoàng Văn", "Vũ Hồng"))


def _run(length: int) -> Callable[[str, random.Random], str | None]:
    def make(folded: str, dice: random.Random) -> str | None:
        runs = [run for run in _parts(folded)[2] if not run.isascii() and len(run) >= length]
        if not runs:
            return None
        run = dice.choice(runs)
        start = dice.randrange(len(run) - length + 1)
        return run[start : start + length]

    return make


def _phone_part(length: int) -> Callable[[str, random.Random], str | None]:
    def make(folded: str, dice: random.Random) -> str | None:
        numbers = [n for n in _parts(folded)[2] if n.isascii() and len(n) > length]
        if not numbers:
            return None
        number = dice.choice(numbers)
        start = dice.randrange(len(number) - length + 1)
        return number[start : start + length]

    return make


def _spaced_phone_part(folded: str, dice: random.Random) -> str | None:
    part = _phone_part(6)(folded, dice)
    return f"{part[:3]}{dice.choice(' -/')}{part[3:]}" if part else None


def _inside_word(folded: str, dice: random.Random) -> str | None:
    words = [word for word in _parts(folded)[0] if len(word) > 7]
    return dice.choice(words)[2:8] if words else None


def _nothing(folded: str, dice: random.Random) -> str | None:
    return "".join(dice.choice("qxzjkw") for _ in range(5))


_CLASSES: dict[str, Callable[[str, random.Random], str | None]] = {
    "one letter": _name_start(1),
    "two letters": _name_start(2),
    "three letters": _name_start(3),
    "start of a name": _name_start(5),
    "two words of a name": _whole_name,
    "a word of post or institution": _word,
    "name and word": _name_and_word,
    "marked Vietnamese": _marked_vietnamese,
    "one character": _run(1),
    "two characters": _run(2),
    "three characters": _run(3),
    "three digits of a phone": _phone_part(3),
    "six spaced digits of a phone": _spaced_phone_part,
    "four digits of a phone": _phone_part(4),
    "six digits of a phone": _phone_part(6),
    "inside of a word": _inside_word,
    "nothing": _nothing,
}
