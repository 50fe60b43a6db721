"""What a row says beside what the desk knows of an institution, field by field."""

from collections.abc import Iterable, Iterator

from lmdesk.domain.contacts import ContactRecord
from lmdesk.domain.institution_names import institution_key
from lmdesk.domain.institution_planning import draft_keys
from lmdesk.domain.institutions import InstitutionRecord
from lmdesk.domain.people import InstitutionDraft
from lmdesk.domain.side_by_side import SideMark, SideRow
from lmdesk.domain.text import fold_words


def compare_bodies(draft: InstitutionDraft, known: InstitutionRecord | None) -> tuple[SideRow, ...]:
    """Return the fields in which either side says something.

    Without an institution everything is new. A name stays as the desk has it, a country is only
    filled in, contacts are added.
    """
    rows = [*_facts(draft, known), *_contacts(draft, known.contacts if known else ())]
    return tuple(row for row in rows if row.known or row.incoming)


def _facts(draft: InstitutionDraft, known: InstitutionRecord | None) -> Iterator[SideRow]:
    names = known.names if known else ()
    by_kind = {name.kind: name.name for name in reversed(names)}
    keys = {institution_key(name.name) for name in names}
    main = names[0].name if names else None
    alike = not draft_keys(draft).isdisjoint(keys)
    yield _row("institution", main, draft.name or draft.native_name, alike, SideMark.KEPT)
    said = institution_key(draft.acronym or "")
    acronym = by_kind.get("acronym")
    yield _row("acronym", acronym, draft.acronym, said in keys, SideMark.CHANGED)
    native = institution_key(draft.native_name or "")
    yield _row(
        "native_name", by_kind.get("native"), draft.native_name, native in keys, SideMark.CHANGED
    )
    kind = known.type if known else None
    same = fold_words(kind or "") == fold_words(draft.institution_type or "")
    yield _row("institution_type", kind, draft.institution_type, same, SideMark.CHANGED)
    country = known.country if known else None
    yield _row("country", country, draft.country, country == draft.country, SideMark.KEPT)


def _row(
    field: str, known: str | None, incoming: str | None, alike: bool, else_: SideMark
) -> SideRow:
    if not incoming:
        mark = SideMark.ONLY_DESK
    elif not known:
        mark = SideMark.NEW
    else:
        mark = SideMark.SAME if alike else else_
    return SideRow(field, known or None, incoming or None, mark)


def _contacts(draft: InstitutionDraft, held: Iterable[ContactRecord]) -> Iterator[SideRow]:
    known = {contact.normalised or contact.raw: contact.kind for contact in held}
    incoming = {email.address or email.raw: "email" for email in draft.emails}
    incoming |= {phone.e164 or phone.raw: phone.kind.value for phone in draft.phones}
    for text, kind in incoming.items():
        mark = SideMark.SAME if text in known else SideMark.NEW
        yield SideRow(kind, text if text in known else None, text, mark)
    for text, kind in known.items():
        if text not in incoming:
            yield SideRow(kind, text, None, SideMark.ONLY_DESK)
