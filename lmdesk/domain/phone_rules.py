"""Numbering rules of a country, made from the phone library's metadata for quick verdicts."""

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from phonenumbers.phonemetadata import NumberFormat, PhoneMetadata, PhoneNumberDesc

_NOT_MOBILE = (
    "premium_rate",
    "toll_free",
    "shared_cost",
    "voip",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
    "fixed_line",
)
"""The kinds that the library tries before it calls a number a mobile."""

_SHORTEST_BARE = 9
"""National numbers without trunk zero are trusted from this length on: shorter ones look too
much like a local number whose area code was left out."""


class PhoneVerdict(NamedTuple):
    """What a string of digits means: its E.164 form and what was noticed on the way.

    `mobile` is True when the number can only be a mobile. `remark` is the code of a problem:
    phone_trunk_zero (a 0 after the country code was dropped), phone_lost_zero (the 0 that
    starts a national number is not there), phone_no_plus (a country code without its plus).
    """

    e164: str
    mobile: bool
    remark: str | None = None


class PhoneRules:
    """Verdicts of one country that has its calling code for itself.

    It says yes only where the phone library says yes too (a test compares them); on None the
    library must be asked.
    """

    def __init__(self, metadata: "PhoneMetadata") -> None:
        self.code = str(metadata.country_code)
        self.code_length = len(self.code)
        self._general = re.compile(_pattern(metadata.general_desc), re.ASCII)
        self.valid = _valid_pattern(metadata)
        self._zero_is_trunk = _zero_is_trunk(metadata)
        self._no_trunk = metadata.national_prefix is None
        self._formats, self._bare = _format_pattern(metadata)

    def international(self, body: str) -> PhoneVerdict | None:
        """Judge the digits after the plus; they must start with this country's code."""
        found = self.valid.fullmatch(body, self.code_length)
        if found:
            return PhoneVerdict("+" + body, found.lastgroup == "mobile")
        if self._zero_is_trunk and body[self.code_length : self.code_length + 1] == "0":
            rest = body[self.code_length + 1 :]
            found = self.valid.fullmatch(rest)
            if found and not self._general.fullmatch("0" + rest):
                mobile = found.lastgroup == "mobile"
                return PhoneVerdict(f"+{self.code}{rest}", mobile, "phone_trunk_zero")
        return None

    def national(self, digits: str) -> PhoneVerdict | None:
        """Judge digits as somebody in this country would write them."""
        if digits[:1] == "0":
            if not self._zero_is_trunk or self._general.fullmatch(digits):
                return None
            found = self.valid.fullmatch(digits, 1)
            if found is None:
                return None
            return PhoneVerdict(f"+{self.code}{digits[1:]}", found.lastgroup == "mobile")
        found = self.valid.fullmatch(digits)
        if found is None or digits.startswith(self.code):
            return None
        remark = "phone_lost_zero" if self.lacks_zero(digits) else None
        return PhoneVerdict(f"+{self.code}{digits}", found.lastgroup == "mobile", remark)

    def lacks_zero(self, number: str) -> bool:
        """Tell whether this national number is usually written with a 0 that is not there."""
        if self._no_trunk:
            return False
        found = self._formats.fullmatch(number)
        bare = found is not None and self._bare[(found.lastindex or 1) - 1]
        return not bare or len(number) < _SHORTEST_BARE


def _pattern(description: "PhoneNumberDesc | None") -> str:
    """Return the expression of a description, which matches nothing where there is none."""
    if description is None or description.national_number_pattern is None:
        return "(?!)"
    pattern = _without_groups(description.national_number_pattern)
    if not description.possible_length:
        return pattern
    lengths = "|".join(rf"\d{{{length}}}\Z" for length in description.possible_length)
    return f"(?={lengths})(?:{pattern})"


def _without_groups(pattern: str) -> str:
    """Make the capturing groups of an expression plain, so that our own can be counted."""
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)


def _valid_pattern(metadata: "PhoneMetadata") -> re.Pattern[str]:
    """Join all kinds in the library's order; the group `mobile` is set for a sure mobile.

    A number that begins like a trunk prefix is left to the library, which may cut it off.
    """
    rest = "|".join(f"(?:{_pattern(getattr(metadata, kind))})" for kind in _NOT_MOBILE)
    mobile = "(?!)" if metadata.same_mobile_and_fixed_line_pattern else _pattern(metadata.mobile)
    prefix = _without_groups(metadata.national_prefix_for_parsing or "(?!)")
    general = _pattern(metadata.general_desc)
    joined = rf"(?!{prefix})(?=(?:{general})\Z)(?:{rest}|(?P<mobile>{mobile}))"
    return re.compile(joined, re.ASCII)


def _zero_is_trunk(metadata: "PhoneMetadata") -> bool:
    """Tell whether a leading 0 is always cut off as trunk prefix, and nothing more than it."""
    if metadata.national_prefix != "0" or metadata.national_prefix_transform_rule:
        return False
    prefix = re.compile(metadata.national_prefix_for_parsing or "(?!)")
    starts = (prefix.match(f"0{rest:03d}") for rest in range(1000))
    return all(start is not None and start.group() == "0" for start in starts)


def _format_pattern(metadata: "PhoneMetadata") -> tuple[re.Pattern[str], tuple[bool, ...]]:
    """Return one expression over all ways to print a number, and for each: is it without 0."""
    formats = metadata.number_format
    if not formats:
        return re.compile(r"(\d+)", re.ASCII), (True,)
    joined = "|".join(f"({_format_alternative(one)})" for one in formats)
    return re.compile(joined, re.ASCII), tuple(_is_bare(one) for one in formats)


def _format_alternative(number_format: "NumberFormat") -> str:
    leading = number_format.leading_digits_pattern
    start = f"(?={_without_groups(leading[-1])})" if leading else ""
    return start + _without_groups(number_format.pattern or "")


def _is_bare(number_format: "NumberFormat") -> bool:
    rule = number_format.national_prefix_formatting_rule
    return not rule or "0" not in rule
