"""Somebody found in a letter becomes a person as a list gives one."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.contacts import EmailReading, PhoneReading
from lmdesk.domain.institution_names import joint_names
from lmdesk.domain.letter_found import Found, LetterReaders
from lmdesk.domain.letter_names import looks_native
from lmdesk.domain.name_order import INDIVISIBLE
from lmdesk.domain.people import NO_CELLS, PersonDraft
from lmdesk.domain.post_phrases import Post
from lmdesk.domain.post_words import kind_of
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.text import one_line, script_of

_COUNTRY_OF_SCRIPT = MappingProxyType(
    {"Hans": "CN", "Thai": "TH", "Laoo": "LA", "Khmr": "KH", "Mymr": "MM"}
)
_ADDRESS_WORDS = re.compile(r"[^\s@]{1,64}@\S+")
_OF_COUNTRY = re.compile(r"(?P<before>.+)\s+(?:of|in)\s+(?:the\s+)?(?P<place>[^,]+)", re.IGNORECASE)


class LetterFacts(NamedTuple):
    """What holds for the whole letter: who writes it, and from which country.

    `institution` is that of the letterhead, `country` the ISO code of what the head or the
    heading of the list says.
    """

    institution: str | None = None
    country: str | None = None
    seen: tuple[str, ...] = ()


def person_of(
    found: Found, facts: LetterFacts, readers: LetterReaders
) -> tuple[PersonDraft, tuple[Problem, ...]]:
    """Return the person and everything that is to be said about the row."""
    problems = list(found.problems)
    post, placed = _post(found, facts, readers)
    code, printed, origin = _country(found, post, placed, facts, readers)
    if origin == "inferred":
        params = {"country": code}
        problems.append(Problem("letter_country", "country", Severity.INFO, params))
    name = readers.names.read_whole(found.name, country=code)
    if name.titles and any(map(readers.titles.is_burmese, name.titles)) and code is None:
        code, origin = INDIVISIBLE, "inferred"
    problems += name.problems
    if found.title:
        problems.append(Problem("title_unsure", "title", Severity.WARN, {"text": found.title}))
    if not found.sure:
        problems.append(Problem("letter_person_unsure", None, Severity.ERROR))
    if post.institution and len(joint_names(post.institution)) > 1:
        params = {"text": post.institution}
        problems.append(Problem("joint_name", "institution", Severity.INFO, params))
    emails, phones, remarks = contacts_of(found, code, facts, readers)
    native = found.native
    if (native is None and name.script not in ("Latn", "Zyyy")) or (
        native is None and found.is_signature and looks_native(name.printed)
    ):
        native = name.printed
    draft = PersonDraft(
        name=name,
        native_name=native,
        position=post.position,
        unit=post.unit,
        institution=post.institution,
        country=code,
        country_printed=printed,
        country_from=origin,
        emails=emails,
        phones=phones,
        role=found.role,
        other=_others(found),
    )
    return draft, (*problems, *remarks)


def contacts_of(
    found: Found, country: str | None, facts: LetterFacts, readers: LetterReaders
) -> tuple[tuple[EmailReading, ...], tuple[PhoneReading, ...], tuple[Problem, ...]]:
    """Read the addresses and numbers of somebody, national ones in the country they may be of."""
    emails: dict[str, EmailReading] = {}
    phones: dict[tuple[str | None, str], PhoneReading] = {}
    problems: list[Problem] = []
    hints = _hints(found, facts)
    for piece in found.contacts:
        text = one_line(piece.text.replace("\t", "; "))
        readings, remarks = readers.emails.read(text, mixed=True)
        emails.update({each.address or each.raw: each for each in readings})
        numbers, told = readers.phones.read(
            _ADDRESS_WORDS.sub(" ", text), country=country, hints=hints, mixed=True
        )
        for number in numbers:
            phones.setdefault((number.e164 or number.raw, number.kind.value), number)
        problems += (*remarks, *told)
    told_once: dict[tuple[object, ...], Problem] = {}
    for each in problems:
        key = (each.code, each.field, each.severity, str(dict(each.params)))
        told_once.setdefault(key, each)
    return tuple(emails.values()), tuple(phones.values()), tuple(told_once.values())


def _post(found: Found, facts: LetterFacts, readers: LetterReaders) -> tuple[Post, str | None]:
    """Return the post with the letterhead's institution, and the country its name ends in."""
    post = found.post
    if post.institution is None and found.is_item and facts.institution:
        post = post._replace(institution=facts.institution)
    elif post.institution is None and post.unit and not facts.institution:
        post = post._replace(unit=None, institution=post.unit)
    if post.institution is None:
        return post, None
    text, place = _without_country(post.institution, readers)
    return post._replace(institution=text), place


def _without_country(name: str, readers: LetterReaders) -> tuple[str, str | None]:
    """Take "of Myanmar" off a name that is one without it; "University of Laos" stays."""
    ending = _OF_COUNTRY.fullmatch(name)
    if ending is None or readers.countries.read(ending["place"]) is None:
        return name, None
    before = ending["before"]
    if " of " not in before and kind_of(before.split()[-1]) is not None:
        return name, ending["place"]
    return before, ending["place"]


def _country(
    found: Found, post: Post, placed: str | None, facts: LetterFacts, readers: LetterReaders
) -> tuple[str | None, str | None, str | None]:
    """Return code, printed text and origin of the country: their own words before the letter's."""
    if found.country:
        reading = readers.countries.read(found.country)
        return (reading.code if reading else None), found.country, "cell"
    for text in filter(None, (placed, *found.places, post.institution, post.position)):
        reading = readers.countries.read(text)
        code = reading.code if reading else readers.countries.country_in_text(text)
        if code:
            return code, None, "institution"
    if facts.country and (found.is_item or post.institution or not post.is_empty):
        return facts.country, None, "inferred"
    return None, None, None


def _hints(found: Found, facts: LetterFacts) -> tuple[str, ...]:
    """Return countries whose national numbers somebody may have: by script, then the letter's."""
    texts = [found.native or "", *(piece.text for piece in found.contacts)]
    texts += [part for part in (found.post.institution, found.post.unit) if part]
    scripts = [_COUNTRY_OF_SCRIPT.get(script_of(_letters(text))) for text in texts]
    if looks_native(found.name):
        scripts.append("VN")
    return tuple(dict.fromkeys(filter(None, (*scripts, *facts.seen))))


def _letters(text: str) -> str:
    """Return the letters that are not Latin, which tell whose label it is; all else without."""
    return "".join(sign for sign in text if ord(sign) > 0x0DFF and sign.isalpha()) or "a"


def _others(found: Found) -> Mapping[str, str]:
    other = {"statement": found.statement, "replaces": found.replaces}
    kept = {key: value for key, value in other.items() if value}
    return MappingProxyType(kept) if kept else NO_CELLS
