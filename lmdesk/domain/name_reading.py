"""Reading names: from one cell or from separate columns, without changing a letter."""

from lmdesk.domain.name_order import (
    INDIVISIBLE,
    SURNAME_FIRST,
    Split,
    capital_run,
    decide,
    divide_in_order,
    surname_goes_first,
    whole,
)
from lmdesk.domain.name_parts import NO_PART, NO_TITLE, Part, PartReader, TitleCell, joined
from lmdesk.domain.name_scripts import JOINED, Divided, divide
from lmdesk.domain.name_words import Word, WordReader
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.surnames import SurnameTable, looks_vietnamese
from lmdesk.domain.text import NO_SCRIPT, one_line
from lmdesk.domain.titles import TitleTable

VIET_NAM = "VN"
# A member of an enumeration is looked up by a call each time.
_GIVEN_FIRST = NameOrder.GIVEN_FIRST
_SURNAME_FIRST = NameOrder.SURNAME_FIRST
_DIVIDED_BY_WORDS = frozenset({"Latn", "Cyrl", "Grek", NO_SCRIPT})


class NameReader:
    """Reads names with the titles and surnames that the office knows.

    It remembers words, title cells and parts of names, because lists repeat them; make one
    reader for a job and let it go afterwards.
    """

    def __init__(self, titles: TitleTable, surnames: SurnameTable) -> None:
        self._titles = titles
        self._surnames = surnames
        self._words = WordReader(surnames)
        self._parts = PartReader(titles)

    @property
    def titles(self) -> TitleTable:
        """The titles that the office knows."""
        return self._titles

    def word(self, text: str) -> Word:
        """Return what one word of a name says."""
        return self._words.read(text)

    def words_of(self, name: NameReading) -> tuple[Word, ...]:
        """Return what the words of a name say, in the order printed, without the generation."""
        return tuple(map(self._words.read, _plain(name).split(" ")))

    def latin_forms(self, native: str) -> frozenset[str]:
        """Return the folded Latin spellings of the surname of a Han name."""
        return self._surnames.latin_forms(native)

    def in_order(
        self,
        name: NameReading,
        order: NameOrder,
        country: str | None,
        evidence: tuple[str, ...],
        *,
        sure: bool,
    ) -> NameReading:
        """Return a name of one cell divided in another order, for a reason told."""
        words = _plain(name).split(" ")
        start, end = divide_in_order(self.words_of(name), order, country)
        given, surname = " ".join(words[:start] or words[end:]), " ".join(words[start:end])
        middle = self.middle_of(given, surname, country) or None
        return name._replace(
            given=given, surname=surname, middle=middle, order=order, evidence=evidence, sure=sure
        )

    def middle_of(self, given: str, surname: str, country: str | None) -> str:
        """Return the part of the given names that is a middle name, of Vietnamese names."""
        if " " in given and self._says_middle(given, surname, country):
            return given.rpartition(" ")[0]
        return ""

    def read_parts(
        self,
        *,
        title: str = "",
        given: str = "",
        surname: str = "",
        middle: str = "",
        name: str = "",
        country: str | None = None,
        prefer: NameOrder | None = None,
    ) -> NameReading:
        """Read a name from separate columns.

        The parts are what the columns say; the order is the usual one of script and country
        (ISO code), or `prefer` where the whole list is known to print another. With only one
        of the columns filled the name stands whole. A column for the whole name (`name`) is
        read when given and surname are blank.
        """
        burmese = country == INDIVISIBLE
        first = self._parts.part(given, burmese) if given else NO_PART
        last = self._parts.part(surname, burmese) if surname else NO_PART
        if not first.text and not last.text:
            return self.read_whole(name or middle, title=title, country=country, prefer=prefer)
        cell = self._parts.title_cell(title) if title else NO_TITLE
        between = one_line(middle) if middle else ""
        if not first.text or not last.text:
            raw = " ".join(filter(None, (title, given, middle, surname)))
            part = first if first.text else last
            alone = part is first
            return self._read_single(part, between, cell, raw, from_given=alone, country=country)
        order = self._order_of_parts(first, last, country, prefer)
        said = first.text
        if between or " " in said:
            said, between = self._join_given(said, between, last.text, country)
        if order is _SURNAME_FIRST:
            printed, cells = f"{last.text} {said}", (title, surname, middle, given)
            if first.script in JOINED and last.script in JOINED:
                printed = f"{last.text}{said}"
        else:
            printed, cells = f"{said} {last.text}", (title, given, middle, surname)
        generation = last.generation or first.generation
        return NameReading(
            raw=" ".join(filter(None, cells)),
            printed=f"{printed} {generation}" if generation else printed,
            given=said,
            surname=last.text,
            middle=between or None,
            order=order,
            titles=self._all_titles(cell, first, last),
            title_printed=joined(cell.printed, first.titles_printed, last.titles_printed),
            nickname=first.nickname or last.nickname,
            script=first.script,
            evidence=("columns", "country") if country else ("columns",),
            sure=not (burmese or cell.honorific or first.honorific or last.honorific),
            problems=cell.problems + (first.problems or last.problems),
            generation=generation,
            credentials=last.credentials or first.credentials,
        )

    def _join_given(
        self, given: str, middle: str, surname: str, country: str | None
    ) -> tuple[str, str]:
        """Return all given names and the middle ones among them."""
        vietnamese = self._says_middle(given, surname, country)
        if middle:
            return (f"{middle} {given}" if vietnamese else f"{given} {middle}"), middle
        return given, given.rpartition(" ")[0] if vietnamese else ""

    def read_whole(
        self,
        text: str,
        *,
        title: str = "",
        country: str | None = None,
        prefer: NameOrder | None = None,
    ) -> NameReading:
        """Read a whole name from one cell, titles in front included.

        `country` is the ISO code of the person's country, `prefer` the order that the list is
        known to print. See `name_order.decide` for what the order rests on.
        """
        cell = self._parts.title_cell(title) if title else NO_TITLE
        part = self._parts.read(text, country)
        if "," in part.text or "，" in part.text:
            part, given = self._read_commas(part, country)
            if given is not None:
                return self._comma_reading(text, part, given, cell, country)
        if cell.honorific or part.honorific:
            divided = Divided(part.text, part.text, "", whole(("honorific",)))
        elif part.script in _DIVIDED_BY_WORDS:
            divided = self._divide_words(part.text, country, prefer)
        else:
            divided = divide(part.text, part.script, self._surnames)
        return self._reading(text, part, cell, divided, country)

    def _divide_words(self, text: str, country: str | None, prefer: NameOrder | None) -> Divided:
        words = text.split(" ")
        read = self._words.read
        split = decide([read(word) for word in words], country, prefer)
        if split.order is NameOrder.WHOLE:
            return Divided(text, text, "", split)
        given = " ".join(words[: split.start] or words[split.end :])
        return Divided(text, given, " ".join(words[split.start : split.end]), split)

    def _reading(
        self, raw: str, part: Part, cell: TitleCell, divided: Divided, country: str | None
    ) -> NameReading:
        """Put the reading of a whole name together."""
        printed, given, surname, split = divided
        middle = (self.middle_of(given, surname, country) or None) if surname else None
        return NameReading(
            raw=raw,
            printed=f"{printed} {part.generation}" if part.generation else printed,
            given=given or None,
            surname=surname or None,
            middle=middle,
            order=split.order,
            titles=self._all_titles(cell, part),
            title_printed=joined(cell.printed, part.titles_printed),
            nickname=part.nickname,
            script=part.script,
            evidence=split.evidence,
            sure=split.sure and bool(printed),
            problems=cell.problems + part.problems,
            generation=part.generation,
            credentials=part.credentials,
        )

    def _read_commas(self, part: Part, country: str | None) -> tuple[Part, str | None]:
        """Read titles after a comma ("DU, Yulong, Mr."); two pieces left are surname, given."""
        pieces = [p for p in map(str.strip, part.text.replace("，", ",").split(",")) if p]
        titles, printed = part.titles, part.titles_printed
        while len(pieces) > 1:
            trailing = self._titles.split_trailing_titles(pieces[-1])
            if not trailing.titles:
                break
            pieces.pop()
            titles, printed = titles + trailing.titles, joined(printed, trailing.printed)
        given: str | None = None
        if len(pieces) == 2:
            inner = self._titles.split_leading_titles(pieces.pop(), country)
            titles, printed = titles + inner.titles, joined(printed, inner.printed)
            given = inner.rest
        part = part._replace(
            text=" ".join(pieces), titles=self._titles.in_order(titles), titles_printed=printed
        )
        return part, given

    def _comma_reading(
        self, raw: str, part: Part, given: str, cell: TitleCell, country: str | None
    ) -> NameReading:
        printed, surname = f"{part.text}, {given}", part.text
        run = capital_run([self._words.read(word) for word in surname.split(" ")])
        if run is not None and run[0] == 0:
            # "LEUNG Wai Keung, Peter": a second given name follows the comma.
            words = surname.split(" ")
            surname, given = " ".join(words[: run[1]]), " ".join((*words[run[1] :], given))
        if cell.honorific or part.honorific or country == INDIVISIBLE:
            whole_name = f"{part.text} {given}"
            divided = Divided(whole_name, whole_name, "", whole(("honorific",), sure=False))
        else:
            split = Split(
                NameOrder.SURNAME_FIRST, 0, 0, ("comma",), run is None and part.text.count(" ") < 3
            )
            divided = Divided(printed, given, surname, split)
        return self._reading(raw, part, cell, divided, country)

    def _read_single(
        self,
        part: Part,
        between: str,
        cell: TitleCell,
        raw: str,
        *,
        from_given: bool,
        country: str | None,
    ) -> NameReading:
        """Read a name of which only one column is filled: it stands whole."""
        text = f"{part.text} {between}" if between else part.text
        if cell.honorific or part.honorific:
            split = whole(("honorific",))
        elif country == INDIVISIBLE or part.script == "Mymr":
            split = whole(("columns", "country"))
        else:
            split = whole(("columns",), sure=from_given and " " not in text)
        return self._reading(raw, part, cell, Divided(text, text, "", split), country)

    def _order_of_parts(
        self, given: Part, surname: Part, country: str | None, prefer: NameOrder | None
    ) -> NameOrder:
        if given.script in JOINED or given.script == "Khmr":
            return _SURNAME_FIRST
        if prefer is not None and prefer is not NameOrder.WHOLE:
            return prefer
        if given.script in {"Thai", "Laoo"}:
            return _GIVEN_FIRST
        if country is not None:
            return _SURNAME_FIRST if country in SURNAME_FIRST else _GIVEN_FIRST
        read = self._words.read
        first = surname_goes_first(read(surname.text), read(given.text))
        return _SURNAME_FIRST if first else _GIVEN_FIRST

    def _says_middle(self, given: str, surname: str, country: str | None) -> bool:
        """Tell whether the name is Vietnamese, whose given names are middle name and name."""
        if country is not None:
            return country == VIET_NAM
        return VIET_NAM in self._surnames.countries_of(surname) and (
            looks_vietnamese(given) or looks_vietnamese(surname)
        )

    def _all_titles(self, cell: TitleCell, *parts: Part) -> tuple[str, ...]:
        titles = cell.titles
        several = False
        for part in parts:
            if part.titles:
                several = bool(titles)
                titles += part.titles
        return self._titles.in_order(titles) if several else titles


def _plain(name: NameReading) -> str:
    """Return a printed name without the generation after it."""
    return name.printed.removesuffix(f" {name.generation}") if name.generation else name.printed
