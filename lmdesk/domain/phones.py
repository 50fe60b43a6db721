"""Phone numbers: what a cell says, judged by the phone library; asked about, never guessed."""

import re
from dataclasses import replace
from types import MappingProxyType

from lmdesk.domain.contacts import ContactKind, PhoneReading
from lmdesk.domain.phone_cells import PhonePiece, pieces_of, plain, says_fax_is_same
from lmdesk.domain.phone_numbers import PhoneJudge
from lmdesk.domain.phone_rules import PhoneVerdict
from lmdesk.domain.problem import Problem, Severity

PhoneReadings = tuple[tuple[PhoneReading, ...], tuple[Problem, ...]]

_SCIENTIFIC = re.compile(r"[+-]?\d(?:[.,]\d+)?e\+?\d{1,2}", re.IGNORECASE | re.ASCII)
_FLOAT = re.compile(r"(\d{5,})[.,]0", re.ASCII)
_NOTHING = frozenset(
    (
        "n/a",
        "na",
        "n.a.",
        "none",
        "nil",
        "no",
        "tbc",
        "tba",
        "#n/a",
        "无",
        "無",
        "ไม่มี",
        "không",
        "không có",
    )
)
_PHONE = ContactKind.PHONE
_MOBILE = ContactKind.MOBILE
_SEVERITY = MappingProxyType(
    {
        "phone_invalid": Severity.ERROR,
        "phone_scientific": Severity.ERROR,
        "phone_trunk_zero": Severity.INFO,
        "phone_fax_same": Severity.INFO,
    }
)
_TWO_NUMBERS = re.compile(
    r"(?P<first>(?:\D{0,3}\d){7,}) +- +(?P<second>(?:\D{0,2}\d){7,})", re.ASCII
)
"""Two whole numbers with a dash between them, which is no part of either."""

_MARKS = " .-()/_?'\u2013\u2014"


class PhoneReader:
    """Reads cells with phone numbers. Making one loads the phone library; keep it for a list.

    Problems name the column's kind (phone, mobile, fax) as their field. Codes: phone_invalid,
    phone_scientific, phone_trunk_zero, phone_tail, phone_country_unsure, phone_lost_zero,
    phone_no_plus, phone_fax_same.
    """

    def __init__(self) -> None:
        self._judge = PhoneJudge()

    def read(
        self,
        cell: str,
        *,
        country: str | None = None,
        kind: ContactKind = ContactKind.PHONE,
        hints: tuple[str, ...] = (),
        mixed: bool = False,
    ) -> PhoneReadings:
        """Return the numbers of a cell in order, and what is to be said about them.

        `country` (ISO 3166-1) reads national numbers and is trusted; `hints` are countries
        that may be meant (the host, the place of work): their readings are never sure. A label
        in the cell overrules `kind`; a number that can only be a mobile is one in a column of
        phones. With `mixed` the cell also holds e-mails and words, which are passed over.
        """
        body = cell.replace(" ", "").replace("-", "").replace(".", "").replace("\xa0", "")
        if body[:1] == "+":
            verdict = self._judge.quick_international(body[1:])
        elif country is not None:
            verdict = self._judge.quick_national(body, country)
        else:
            verdict = None
        if verdict is not None and "-" not in cell[-3:-1]:
            e164, mobile, remark = verdict
            raw = cell.strip()
            refined = _MOBILE if mobile and kind is _PHONE else kind
            if remark is None:
                return (PhoneReading(raw, e164, None, refined, True),), ()
            sure = remark == "phone_trunk_zero"
            problem = _problem(remark, kind, text=raw, number=e164)
            return (PhoneReading(raw, e164, None, refined, sure),), (problem,)
        if not cell or cell.isspace():
            return (), ()
        return _CellReading(self._judge, country, kind, hints).read(cell, mixed)

    def print_phone(self, e164: str, extension: str | None) -> str:
        """Return the international print form: "+86 10 8226 8277 ext. 8221"."""
        return self._judge.printed(e164) + (f" ext. {extension}" if extension else "")


class _CellReading:
    """One pass over one cell: collects readings and problems."""

    def __init__(
        self, judge: PhoneJudge, country: str | None, kind: ContactKind, hints: tuple[str, ...]
    ) -> None:
        self._judge = judge
        self._country = country
        self._kind = kind
        self._hints = hints
        self._readings: list[PhoneReading] = []
        self._problems: list[Problem] = []

    def read(self, cell: str, mixed: bool) -> PhoneReadings:
        text = plain(cell).strip(_MARKS + "\n")
        if not text or text.casefold() in _NOTHING:
            return (), ()
        if _SCIENTIFIC.fullmatch(text):
            self._refuse(cell.strip(), self._kind, "phone_scientific")
        elif found := _FLOAT.fullmatch(text):
            self._add(PhonePiece(cell.strip(), found[1], None, (), joined=False))
        else:
            pieces = pieces_of(cell, mixed=mixed)
            for piece in pieces:
                self._add(piece)
            if not pieces and not mixed:
                self._refuse(cell.strip(), self._kind, "phone_invalid")
        if says_fax_is_same(cell):
            self._tell("phone_fax_same", text=cell)
        return tuple(self._readings), tuple(self._problems)

    def _add(self, piece: PhonePiece) -> None:
        """Take up one number, with the tail that a dash may have hung on it."""
        if self._is_tail(piece):
            self._add_tail(piece.digits, piece.raw)
            return
        whole = self._judge.read(piece.number, self._country, self._hints)
        split = piece.without_tail()
        base = split and self._judge.read(split[0].number, self._country, self._hints)
        if split and base and (whole is None or len(split[1]) <= 2):
            self._keep(split[0], *base, sure=whole is None)
            self._add_tail(split[1], piece.raw[len(split[0].raw) :])
            return
        if whole is None and (both := _TWO_NUMBERS.fullmatch(piece.number)):
            first, second = both["first"], both["second"]
            self._add(replace(piece, raw=first, number=first, extension=None))
            self._add(replace(piece, raw=second, number=second, joined=False))
            return
        if whole is None:
            unknown = self._country is None and self._judge.may_be_national(piece.number)
            code = "phone_country_unsure" if unknown else "phone_invalid"
            self._refuse(piece.raw, self._first_kind(piece), code)
            return
        self._keep(piece, *whole)

    def _is_tail(self, piece: PhonePiece) -> bool:
        """Tell whether the piece is a few digits hung on the number before ("8277/8221")."""
        if not (piece.joined and self._readings) or piece.number[:1] in ("+", "("):
            return False
        e164 = self._readings[-1].e164
        if e164 is None or len(piece.digits) >= len(e164) - 3:
            return False
        if len(piece.digits) <= 5:
            return True
        own = self._judge.read(piece.number, self._country, ())
        return own is None or own[0].remark is not None or own[1] != self._country

    def _add_tail(self, tail: str, raw: str) -> None:
        """Propose what a tail can mean: other last digits, or an extension. Ask."""
        before = self._readings[-1]
        start = before.e164 or ""
        extension = other = None
        if before.extension:
            other, extension = start, tail
        else:
            other = self._judge.valid_e164(start[: -len(tail)] + tail)
        reading = PhoneReading(before.raw + _joint(raw), other, extension, before.kind, False)
        self._readings.append(reading)
        self._tell("phone_tail", text=reading.raw, number=start, tail=tail)

    def _keep(
        self, piece: PhonePiece, verdict: PhoneVerdict, country: str | None, sure: bool = True
    ) -> None:
        """Write a reading for each label, and the remark that the verdict calls for."""
        remark = verdict.remark
        if remark is None and country is not None and country != self._country:
            remark = "phone_country_unsure"
        if remark is not None:
            self._tell(remark, text=piece.raw, number=verdict.e164)
        sure = sure and remark in (None, "phone_trunk_zero")
        kinds = piece.kinds or (self._kind,)
        if verdict.mobile and not piece.kinds and self._kind is _PHONE:
            kinds = (_MOBILE,)
        for kind in kinds:
            reading = PhoneReading(piece.raw, verdict.e164, piece.extension, kind, sure)
            self._readings.append(reading)

    def _refuse(self, raw: str, kind: ContactKind, code: str) -> None:
        """Keep the text without a number."""
        self._readings.append(PhoneReading(raw, None, None, kind, False))
        self._tell(code, text=raw, number="?")

    def _first_kind(self, piece: PhonePiece) -> ContactKind:
        return piece.kinds[0] if piece.kinds else self._kind

    def _tell(self, code: str, **params: object) -> None:
        self._problems.append(_problem(code, self._kind, **params))


def _problem(code: str, kind: ContactKind, **params: object) -> Problem:
    """Make the problem; `number` is what would be proposed, "?" when nothing is."""
    severity = _SEVERITY.get(code, Severity.WARN)
    return Problem(code, kind.value, severity, MappingProxyType(params))


def _joint(raw: str) -> str:
    """Write a tail behind its number as it stood ("/8221", "-2")."""
    return raw if raw[:1] in "-~ \u2013\u2014" else "/" + raw
