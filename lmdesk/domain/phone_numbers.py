"""Judges single phone numbers: quick rules first, the phone library for all the rest."""

import re

from lmdesk.domain.phone_rules import PhoneRules, PhoneVerdict

NEIGHBOURS = ("KH", "CN", "LA", "MM", "TH", "VN")
"""The countries of the desk: where a country is not known, one of these may be proposed."""

Judged = tuple[PhoneVerdict, str | None]
"""A verdict and the country that a national number was read by (None for "+...")."""


class PhoneJudge:
    """Knows the numbering plans. Rules of a country are made when it is first met."""

    def __init__(self) -> None:
        import phonenumbers
        from phonenumbers.phonemetadata import PhoneMetadata

        self._library = phonenumbers
        self._metadata = PhoneMetadata
        self._by_code: dict[str, PhoneRules | None] = {}
        self._by_country: dict[str, PhoneRules | None] = {}

    def quick_international(self, body: str) -> PhoneVerdict | None:
        """Judge plain digits after a plus by the quick rules; None: ask the library."""
        code = body[:2]
        rules = self._by_code.get(code)
        if rules is None:
            rules = self._by_code.get(body[:3]) or self._rules_of_number(body)
        return rules.international(body) if rules else None

    def quick_national(self, digits: str, country: str) -> PhoneVerdict | None:
        """Judge plain digits of a national number by the quick rules; None: ask the library."""
        rules = self._by_country.get(country) or self.quick_rules(country)
        return rules.national(digits) if rules else None

    def read(self, number: str, country: str | None, hints: tuple[str, ...]) -> Judged | None:
        """Return the best reading of a number in plain ASCII, or None when there is none.

        The country comes first, then the hints in order, then a country code whose plus is
        missing, last the one neighbour country in which the number is valid, if exactly one.
        """
        digits = re.sub(r"\D", "", number)
        if "+" in number or digits.startswith("00"):
            body = digits if "+" in number else digits[2:]
            verdict = self._international(body)
            return verdict and (verdict, None)
        for region in (country, *hints):
            verdict = self._national(digits, region) if region else None
            if verdict:
                return verdict, region
        verdict = self._without_plus(digits)
        if verdict:
            return verdict, None
        found = [(self._national(digits, region), region) for region in NEIGHBOURS]
        valid = [(one, region) for one, region in found if one and one.remark is None]
        return valid[0] if len(valid) == 1 else None

    def may_be_national(self, number: str) -> bool:
        """Tell whether digits without a country code are long enough to be a number."""
        return "+" not in number and 6 <= len(re.sub(r"\D", "", number)) <= 12

    def valid_e164(self, e164: str) -> str | None:
        """Return the number when it is valid, else None."""
        verdict = self._international(e164[1:])
        return e164 if verdict and verdict.remark is None else None

    def printed(self, e164: str) -> str:
        """Return the number in groups as its country prints it; as it is when not readable."""
        try:
            number = self._library.parse(e164)
        except self._library.NumberParseException:
            return e164
        form = self._library.PhoneNumberFormat.INTERNATIONAL
        return self._library.format_number(number, form)

    def _international(self, body: str) -> PhoneVerdict | None:
        return self.quick_international(body) or self._by_library("+" + body, None)

    def _national(self, digits: str, country: str) -> PhoneVerdict | None:
        return self.quick_national(digits, country) or self._by_library(digits, country)

    def _without_plus(self, digits: str) -> PhoneVerdict | None:
        """Judge digits that begin with the code of a neighbour country."""
        codes = {str(self._library.country_code_for_region(region)) for region in NEIGHBOURS}
        if digits[:2] not in codes and digits[:3] not in codes:
            return None
        verdict = self._international(digits)
        return verdict and verdict._replace(remark="phone_no_plus")

    def _by_library(self, text: str, country: str | None) -> PhoneVerdict | None:
        """Ask the phone library, which knows every plan and is slow."""
        library = self._library
        try:
            number = library.parse(text, country)
        except library.NumberParseException:
            return None
        if not library.is_valid_number(number):
            return None
        e164 = library.format_number(number, library.PhoneNumberFormat.E164)
        mobile = library.number_type(number) == library.PhoneNumberType.MOBILE
        code = str(number.country_code)
        own = library.national_significant_number(number)
        if country is None:
            return PhoneVerdict(
                e164, mobile, None if text[1:] == code + own else "phone_trunk_zero"
            )
        rules = self.quick_rules(country)
        if text == own and rules and rules.lacks_zero(own):
            return PhoneVerdict(e164, mobile, "phone_lost_zero")
        without_plus = text != own and text.startswith(code)
        return PhoneVerdict(e164, mobile, "phone_no_plus" if without_plus else None)

    def quick_rules(self, country: str) -> PhoneRules | None:
        """Return the rules of a country; None where it shares its code or is not known."""
        if country not in self._by_country:
            self._by_country[country] = self._rules_of_country(country)
        return self._by_country[country]

    def _rules_of_country(self, country: str) -> PhoneRules | None:
        """Make the rules of a country that has its calling code for itself."""
        code = self._library.country_code_for_region(country)
        if self._library.COUNTRY_CODE_TO_REGION_CODE.get(code) != (country,):
            return None
        metadata = self._metadata.metadata_for_region(country)
        return PhoneRules(metadata) if metadata else None

    def _rules_of_number(self, body: str) -> PhoneRules | None:
        """Find the country by the first digits and remember its rules by code."""
        for length in (1, 2, 3):
            code = body[:length]
            if not (code.isascii() and code.isdigit()):
                return None
            if code in self._by_code:
                return self._by_code[code]
            regions = self._library.COUNTRY_CODE_TO_REGION_CODE.get(int(code))
            if regions and code[0] != "0":
                known = len(regions) == 1 and regions[0] != "001"
                self._by_code[code] = self.quick_rules(regions[0]) if known else None
                return self._by_code[code]
        return None
