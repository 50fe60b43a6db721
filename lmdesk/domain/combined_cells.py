"""One person with post and body in one cell, taken apart: name, position, unit, institution."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.name_suffixes import may_be_suffix
from lmdesk.domain.post_words import BODY, POST, UNIT, ends_in_body, kind_of
from lmdesk.domain.text import script_of
from lmdesk.domain.titles import TitleTable

_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
_HARD = re.compile(r"\s*[\n|;；•]+\s*|\s+[/／]\s+|\s+[-–—]+\s+|\s*[:：](?=\s)\s*|\s*[–—]\s*")
_COMMA = re.compile(r"\s*[,，、]\s*")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,9}")
_LABEL = re.compile(
    r"\s*(?:[-•*]\s*)?(?:"
    r"(?P<name>(?:full )?name|nom|họ (?:và )?tên|họ tên|姓名|ชื่อ(?:-?สกุล)?|ຊື່(?: ແລະ ນາມສະກຸນ)?|ឈ្មោះ|အမည်)"
    r"|(?P<position>position|post|job title|designation|function|fonction|poste|chức vụ|chức danh"
    r"|职务|职位|ตำแหน่ง|ຕຳແໜ່ງ|តួនាទី|មុខតំណែង|ရာထူး)"
    r"|(?P<unit>department|division|unit|section|service|phòng ban|部门|ฝ่าย|ພະແນກ)"
    r"|(?P<institution>institution|organi[sz]ation|company|agency|employer|organisme|đơn vị|cơ quan"
    r"|单位|工作单位|หน่วยงาน|สังกัด|ອົງການ|ສັງກັດ|ស្ថាប័ន|အဖွဲ့အစည်း)"
    r"|(?P<country>country|pays|quốc gia|国家|ประเทศ|ປະເທດ|ប្រទេស)"
    r")\s*[:：]\s*(?P<value>.*)",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|de|du|à|at|from|for)\s+(?:the\s+|la\s+|l['’])?", re.IGNORECASE)
_SPEAKS_FOR = re.compile(r"(?:representative|representing|représentante?)\b", re.IGNORECASE)


class PersonCell(NamedTuple):
    """What a cell says of one person; texts as they stand there, blank where it says nothing."""

    name: str
    position: str = ""
    unit: str = ""
    institution: str = ""
    country: str = ""

    @property
    def combined(self) -> bool:
        """Tell whether the cell says more than a name."""
        return bool(self.position or self.unit or self.institution)

    @property
    def only_represents(self) -> bool:
        """Tell whether the position only says for whom somebody speaks."""
        return _SPEAKS_FOR.match(self.position) is not None


class CombinedCells:
    """Takes cells apart that hold a name together with a post or a body.

    The words of `post_words` tell the parts; titles and capitals tell the name. What the words
    do not tell goes by its place: behind the name stands the post, last the institution.
    """

    def __init__(self, titles: TitleTable, countries: CountryTable) -> None:
        self._titles = titles
        self._countries = countries

    def read(self, text: str, country: str | None = None) -> PersonCell:
        """Return the parts of a cell; without any sign of a post or body it is all name."""
        labelled = _read_labels(text)
        if labelled is not None:
            return labelled
        parts = self._parts(text)
        if len(parts) == 1:
            return self._without_signs(parts[0], country) or PersonCell(text)
        kinds = [kind_of(part) for part in parts]
        names = self._name_parts(parts, kinds, country)
        if not names or not any(kind for at, kind in enumerate(kinds) if at not in names):
            return self._unclear(text, parts, names, country)
        others = [(parts[at], kinds[at]) for at in range(len(parts)) if at not in names]
        if len(parts) == 2 and " " not in text.replace(", ", ","):
            return PersonCell(text)
        name = ", ".join(parts[at] for at in names)
        return self._placed(name, others)

    def is_person(self, text: str, country: str | None = None) -> bool:
        """Tell whether a text is a title and a name behind it."""
        return self._weight(text, kind_of(text), country) >= _CERTAIN

    def read_post(self, text: str) -> PersonCell:
        """Return the parts of a cell of posts that names the body too ("Director, Rice Bank")."""
        parts = self._parts(text)
        kinds = [kind_of(part) for part in parts]
        if len(parts) < 2 or kinds[0] != POST or kinds[-1] != BODY or kinds.count(POST) > 1:
            return PersonCell("", text)
        return self._placed("", list(zip(parts, kinds, strict=True)))

    def titled(self, text: str, country: str | None = None) -> bool:
        """Tell whether a text begins with a title that only people have."""
        return bool(self._titles.split_leading_titles(text, country).titles)

    def _parts(self, text: str) -> list[str]:
        """Cut at every sign; brackets are parts where they speak of a post or a body."""
        flat = _BRACKETS.sub(_bracket, text)
        parts: list[str] = []
        for hard in _HARD.split(flat):
            pieces = [piece for piece in _COMMA.split(hard) if piece]
            parts += _rejoined(pieces)
        return [part for part in (part.strip(" .,;\u3000") for part in parts) if part]

    def _without_signs(self, text: str, country: str | None) -> PersonCell | None:
        """Read "Coordinator Ms. Ann LEE": a title inside a text divides post and name."""
        words = text.split(" ")
        for at in range(1, len(words) - 1):
            rest = " ".join(words[at:])
            before = " ".join(words[:at])
            if not self.titled(rest, country) or kind_of(rest) == POST:
                continue
            if self.titled(before + " X", country) and kind_of(before) is None:
                return None
            kind = kind_of(before)
            if kind is None:
                return None
            first, _, more = before.partition(" ")
            if kind == POST and _ACRONYM.fullmatch(first) and kind_of(more) == POST:
                return PersonCell(rest, more, "", first)
            return self._placed(rest, [(before, kind)])
        return None

    def _name_parts(
        self, parts: Sequence[str], kinds: Sequence[str | None], country: str | None
    ) -> list[int]:
        """Return which parts are the name: one, or family and given name and titles beside it."""
        weights = [
            self._weight(part, kind, country) for part, kind in zip(parts, kinds, strict=True)
        ]
        best = max(range(len(parts)), key=lambda at: (weights[at], -at))
        if weights[best] <= 0:
            return []
        found = [best]
        following = best + 1
        if self._is_surname(parts, kinds, best):
            found.append(following)
            following += 1
        while following < len(parts) and self._is_suffix(parts[following]):
            found.append(following)
            following += 1
        return found

    def _weight(self, part: str, kind: str | None, country: str | None) -> int:
        """Say how much a part looks like a person; 0 and less: not at all."""
        if any(map(str.isdigit, part)) or "@" in part:
            return 0
        split = self._titles.split_leading_titles(part, country)
        name = split.rest
        words = name.split()
        titled = bool(split.titles) and kind_of(name) is None
        if kind is not None and not titled:
            return 0
        if script_of(name) == "Latn":
            if len(words) > _LONGEST_NAME or not any(word[:1].isupper() for word in words):
                return 0
            capitals = any(len(w) > 1 and w.isupper() and "." not in w for w in words)
            capitals = capitals and (len(words) > 1 or titled)
            return _CERTAIN * titled + 2 * capitals + (len(words) > 1) + 1
        return _CERTAIN * titled + (2 if len(name) <= _LONGEST_NATIVE else 0)

    def _is_surname(self, parts: Sequence[str], kinds: Sequence[str | None], at: int) -> bool:
        """Tell whether a part is a family name with the given name behind a comma."""
        if at + 1 >= len(parts) or kinds[at + 1] is not None:
            return False
        name, given = self._titles.split_leading_titles(parts[at]).rest, parts[at + 1]
        last = at + 2 < len(parts) and self._is_title(parts[at + 2])
        short = len(given.split()) <= 2 and given[:1].isupper() and not _ACRONYM.fullmatch(given)
        return " " not in name and short and (name.isupper() or last) and len(name) > 1

    def _is_suffix(self, part: str) -> bool:
        return self._is_title(part) or (" " not in part and may_be_suffix(part))

    def _is_title(self, part: str) -> bool:
        return bool(self._titles.split_trailing_titles(part).titles) and kind_of(part) is None

    def _unclear(
        self, text: str, parts: Sequence[str], names: Sequence[int], country: str | None
    ) -> PersonCell:
        """Read a cell whose parts tell nothing: a title in one of them, or a mere name."""
        for at, part in enumerate(parts):
            inside = self._without_signs(part, country)
            if inside is not None:
                rest = [(p, kind_of(p)) for k, p in enumerate(parts) if k != at]
                found = [(inside.position, POST)] if inside.position else []
                return self._placed(inside.name, [*found, *rest])
        return PersonCell(text)

    def _placed(self, name: str, others: Sequence[tuple[str, str | None]]) -> PersonCell:
        """Put the parts beside the name in their places."""
        posts: list[str] = []
        bodies: list[tuple[str, str | None]] = []
        country = ""
        for part, kind in others:
            if kind == POST:
                post, behind = _divided_post(part)
                posts.append(post)
                bodies += [(each, kind_of(each)) for each in behind]
            elif kind is None and not posts and not _ACRONYM.fullmatch(part) and not bodies:
                posts.append(part)
            elif kind is None and bodies and self._is_country(part):
                country = part
            else:
                bodies.append((part, kind))
        if any(kind == BODY for _, kind in bodies):
            last = max(at for at, (_, kind) in enumerate(bodies) if kind == BODY)
        else:
            last = len(bodies) - 1
        units = [body for at, (body, _) in enumerate(bodies) if at != last]
        institution = bodies[last][0] if bodies else ""
        return PersonCell(name, ", ".join(posts), ", ".join(units), institution, country)

    def _is_country(self, part: str) -> bool:
        reading = self._countries.read(part)
        return reading is not None and reading.code is not None


_CERTAIN = 4
_LONGEST_NAME = 7
_LONGEST_NATIVE = 40


def _bracket(found: re.Match[str]) -> str:
    """Write a bracket as a part of its own where it tells something, else as it is."""
    inside = found[1].strip()
    if _ACRONYM.fullmatch(inside) and kind_of(found.string[: found.start()].rstrip()) is not None:
        before = re.split(r"[\n|;,，:]", found.string[: found.start()])[-1]
        return "" if kind_of(before) in (BODY, UNIT) else found.group()
    pieces = _COMMA.split(inside)
    if any(kind_of(piece) for piece in pieces if piece):
        return f" | {inside} | "
    return found.group()


def _rejoined(pieces: Sequence[str]) -> list[str]:
    """Join again what a comma inside the name of a body had divided.

    "Ministry of Agriculture, Forestry and Fisheries" and "Co., Ltd." are one.
    """
    parts: list[str] = []
    for piece in pieces:
        before = parts[-1] if parts else ""
        tail = re.fullmatch(r"(?:ltd|inc|llc|plc|limited|jsc|s\.?a\.?)\.?", piece, re.IGNORECASE)
        listed = re.search(r"\band\b|&|\bet\b|\bvà\b", piece) is not None
        if before and tail:
            parts[-1] = f"{before}, {piece}"
        elif before and kind_of(before) in (BODY, UNIT) and kind_of(piece) is None and listed:
            parts[-1] = f"{before}, {piece}"
        else:
            parts.append(piece)
    return parts


def _divided_post(text: str) -> tuple[str, list[str]]:
    """Divide "Specialist of Delta Unit of River Fund" into the post and the bodies behind it."""
    for found in _OF.finditer(text):
        behind = text[found.end() :]
        kind = kind_of(behind)
        if kind in (BODY, UNIT) and " " in behind and kind_of(text[: found.start()]) == POST:
            return text[: found.start()], _divided_bodies(behind)
    return text, []


def _divided_bodies(text: str) -> list[str]:
    for found in _OF.finditer(text):
        before, behind = text[: found.start()], text[found.end() :]
        if ends_in_body(before) and " " in before and kind_of(behind) == BODY:
            return [before, *_divided_bodies(behind)]
    return [text]


def _read_labels(text: str) -> PersonCell | None:
    """Read lines that say themselves what they are ("Position: Head of Planning")."""
    found: dict[str, str] = {}
    lines = [line for line in re.split(r"\s*[\n|;]\s*", text) if line.strip()]
    rest: list[str] = []
    for line in lines:
        label = _LABEL.fullmatch(line)
        if label is None:
            rest.append(line.strip())
        else:
            found.setdefault(_label_of(label), label["value"].strip())
    if not found or len(rest) > 1 or ("name" not in found and not rest):
        return None
    found.setdefault("name", rest[0] if rest else "")
    return PersonCell(**found) if found["name"] else None


def _label_of(label: re.Match[str]) -> str:
    return next(key for key in PersonCell._fields if label[key])
