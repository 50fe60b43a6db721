"""Mailing lists: who is on each, with which address, and what is to be checked before writing."""

from array import array
from collections.abc import Collection, Mapping, Sequence

from lmdesk.domain.change import Change
from lmdesk.domain.contacts import EmailReading
from lmdesk.domain.emails import EmailReader
from lmdesk.domain.mailing import ListName, ListSummary, MemberName, MemberRow
from lmdesk.domain.mailing_findings import (
    WEIGHTS,
    Address,
    CheckedList,
    CheckedMember,
    Finding,
    check,
)
from lmdesk.domain.person_listing import PeopleQuery
from lmdesk.domain.smart_lists import SmartList, query_text, read_query
from lmdesk.domain.text import clean, fold, one_line
from lmdesk.errors import LmdeskError
from lmdesk.services.contact_rows import email_values
from lmdesk.store.desk import Desk, Step, new_uid
from lmdesk.store.mailing_addresses import addresses_of
from lmdesk.store.mailing_lists import (
    list_members,
    list_names,
    live_people,
    member_names,
    rows_of_members,
)
from lmdesk.store.mailing_lists import mailing_lists as stored_lists
from lmdesk.store.search import found_people
from lmdesk.store.tables import ContactPoint, ListMember, MailingList

_WEIGHTIEST_FIRST = tuple(WEIGHTS)


def mailing_lists(desk: Desk) -> list[ListSummary]:
    """Return all mailing lists in the order of their names."""
    return sorted(stored_lists(desk), key=lambda found: (fold(found.name), found.list_id))


def lists_by_name(desk: Desk) -> list[ListName]:
    """Return all lists in the order of their names, without counting who is on them."""
    return sorted(list_names(desk), key=lambda found: (fold(found.name), found.list_id))


def check_list(desk: Desk, list_id: int) -> CheckedList:
    """Return the members in the order of their names, each with address and finding.

    A list that is gone has no members. Raises LmdeskError smart_list_not_understood.
    """
    return check(list_members(desk, list_id))


def member_ids(
    desk: Desk,
    list_id: int,
    text: str = "",
    only_findings: Collection[Finding] | None = None,
    *,
    sort: str = "name",
    descending: bool = False,
    checked: CheckedList | None = None,
) -> "array[int]":
    """Return the ids of the members whom the words find, sorted.

    `sort` is name, address, country or finding; what is blank comes last. `only_findings` leaves
    those with one of these findings. `checked` is the list as it was checked a moment ago, where
    it is at hand.
    """
    members: Sequence[CheckedMember] = (checked or check_list(desk, list_id)).members
    if only_findings is not None:
        members = [member for member in members if member.finding in only_findings]
    if text.strip():
        found = set(found_people(desk, text))
        members = [member for member in members if member.person_id in found]
    if sort == "name":
        members = members[::-1] if descending else members
    else:
        known = [member for member in members if _value(member, sort) is not None]
        blank = [member for member in members if _value(member, sort) is None]
        known.sort(key=lambda member: _value(member, sort) or "", reverse=descending)
        members = [*known, *blank]
    return array("q", (member.person_id for member in members))


def member_rows(
    desk: Desk, list_id: int, ids: Sequence[int], *, checked: CheckedList | None = None
) -> tuple[MemberRow, ...]:
    """Return the lines of these members, in the order of the ids; who is not on it has none."""
    wanted = set(ids)
    members = (checked or check_list(desk, list_id)).members
    by_id = {member.person_id: member for member in members if member.person_id in wanted}
    names = member_names(desk, ids)
    return tuple(_row(by_id[i], names[i]) for i in ids if i in by_id and i in names)


def addresses_of_member(desk: Desk, person_id: int) -> tuple[Address, ...]:
    """Return all e-mail addresses that are known of a person, the preferred ones first."""
    known = addresses_of(desk, [person_id]).get(person_id, [])
    return tuple(sorted(known, key=lambda found: (not found.is_preferred, found.contact_id)))


def name_of_member(desk: Desk, person_id: int) -> str:
    """Return the name of a person as printed, with titles; "" for one who is gone."""
    name = member_names(desk, [person_id]).get(person_id)
    return " ".join(part for part in (name.titles, name.name) if part) if name else ""


def add_list(desk: Desk, name: str, purpose: str = "") -> Change:
    """Make a new list; its id is what the change touched in "mailing_list".

    Raises LmdeskError list_name_missing, list_name_taken.
    """
    name = _free_name(desk, name, None)
    with desk.step("mailing_list_added", name=name) as step:
        _insert(step, desk.clock(), name, purpose=_text(purpose) or None, kind="static")
    return step.change


def add_smart_list(desk: Desk, name: str, query: PeopleQuery) -> Change:
    """Keep a filter under a name; its id is what the change touched in "mailing_list".

    Raises LmdeskError list_name_missing, list_name_taken, smart_list_blank.
    """
    name = _free_name(desk, name, None)
    text = _smart_text(query)
    with desk.step("smart_list_added", name=name) as step:
        _insert(step, desk.clock(), name, kind="smart", query=text)
    return step.change


def change_smart_list(desk: Desk, list_id: int, query: PeopleQuery) -> Change:
    """Give a smart list another filter; what is not understood of the old one is kept.

    Raises LmdeskError mailing_list_gone, list_is_static, smart_list_blank.
    """
    summary = _summary(desk, list_id)
    if summary.query is None:
        raise LmdeskError("list_is_static", list=summary.name)
    text = _smart_text(query, summary.query)
    with desk.step("smart_list_changed", name=summary.name) as step:
        step.update(MailingList, list_id, query=text)
    return step.change


def smart_lists(desk: Desk) -> tuple[SmartList, ...]:
    """Return all smart lists in the order of their names, with what each asks for."""
    return tuple(
        SmartList(each.list_id, each.name, *read_query(each.query))
        for each in lists_by_name(desk)
        if each.query is not None
    )


def _insert(step: Step, now: str, name: str, **values: str | None) -> None:
    step.insert(MailingList, uid=new_uid(), name=name, created_at=now, **values)


def _smart_text(query: PeopleQuery, before: str = "") -> str:
    """Return a filter as it is stored; one that everybody fits is none."""
    query = query._replace(text=_text(query.text), in_bin=False)
    if query == PeopleQuery():
        raise LmdeskError("smart_list_blank")
    return query_text(query, before)


def free_list_name(desk: Desk, name: str) -> str:
    """Return a name that no list has: the one given, or that with a number behind it."""
    taken = {each.name.casefold() for each in stored_lists(desk)}
    free, number = name, 2
    while free.casefold() in taken:
        free, number = f"{name} {number}", number + 1
    return free


def edit_list(desk: Desk, list_id: int, values: Mapping[str, str]) -> Change:
    """Set `name` or `purpose` of a list, or both.

    Raises LmdeskError list_name_missing, list_name_taken, mailing_list_gone.
    """
    summary = _summary(desk, list_id)
    stored: dict[str, str | None] = {}
    if "name" in values:
        stored["name"] = _free_name(desk, values["name"], list_id)
    if "purpose" in values:
        stored["purpose"] = _text(values["purpose"]) or None
    with desk.step("mailing_list_edited", name=summary.name) as step:
        step.update(MailingList, list_id, **stored)
    return step.change


def remove_list(desk: Desk, list_id: int) -> Change:
    """Remove a list; its members stay on the desk. Raises LmdeskError mailing_list_gone."""
    summary = _summary(desk, list_id)
    with desk.step("mailing_list_removed", kind="delete", name=summary.name) as step:
        step.delete(MailingList, list_id)
    return step.change


def add_members(desk: Desk, list_id: int, person_ids: Collection[int]) -> Change:
    """Put people on a list. Who is on it already, or is no longer there, is left alone.

    Raises LmdeskError mailing_list_gone, list_is_smart.
    """
    summary = _static(desk, list_id)
    there = rows_of_members(desk, list_id, person_ids)
    live = live_people(desk, person_ids)
    new = [person for person in dict.fromkeys(person_ids) if person in live and person not in there]
    with desk.step("list_members_added", count=len(new), list=summary.name) as step:
        if new:
            ids = step.reserve_ids(ListMember, len(new))
            rows = ((row, list_id, person) for row, person in zip(ids, new, strict=True))
            step.bulk_insert(ListMember, ("id", "mailing_list", "person"), rows)
    return step.change


def remove_members(desk: Desk, list_id: int, person_ids: Collection[int]) -> Change:
    """Take people off a list; who is not on it is left alone.

    Raises LmdeskError mailing_list_gone, list_is_smart.
    """
    summary = _static(desk, list_id)
    rows = rows_of_members(desk, list_id, person_ids)
    with desk.step(
        "list_members_removed", kind="delete", count=len(rows), list=summary.name
    ) as step:
        for row in rows.values():
            step.delete(ListMember, row)
    return step.change


def choose_address(desk: Desk, list_id: int, person_id: int, address: int | str | None) -> Change:
    """Choose the one address that a member is written to on this list.

    `address` is the id of a contact point of the person, or an address as a person types it: one
    that is not known yet is kept with the person. None leaves the choice to the rule again.
    Raises LmdeskError mailing_list_gone, list_is_smart, member_gone, address_missing,
    address_not_valid, address_not_one, address_gone.
    """
    summary = _static(desk, list_id)
    rows = rows_of_members(desk, list_id, [person_id])
    if person_id not in rows:
        raise LmdeskError("member_gone", list=summary.name)
    name = member_names(desk, [person_id])[person_id].name
    known = addresses_of_member(desk, person_id)
    typed = _typed(address, name) if isinstance(address, str) else None
    if isinstance(address, int) and address not in {each.contact_id for each in known}:
        raise LmdeskError("address_gone", name=name)
    with desk.step("list_address_chosen", name=name, list=summary.name) as step:
        chosen = address if typed is None else _kept(step, person_id, typed, known)
        step.update(ListMember, rows[person_id], contact_point=chosen)
    return step.change


def _typed(text: str, name: str) -> EmailReading:
    """Return the one valid address that was typed."""
    text = _text(text)
    if not text:
        raise LmdeskError("address_missing", name=name)
    readings, _ = EmailReader().read(text)
    if len(readings) > 1:
        raise LmdeskError("address_not_one", text=text)
    if not readings or readings[0].address is None:
        raise LmdeskError("address_not_valid", text=text)
    return readings[0]


def _kept(step: Step, person_id: int, typed: EmailReading, known: Sequence[Address]) -> int:
    """Return the contact point of an address that was typed; a new one is added to the person."""
    for address in known:
        if address.normalised == typed.address:
            return address.contact_id
    alone = not any(address.is_usable or address.is_preferred for address in known)
    values = email_values(typed, is_preferred=alone)
    return step.insert(ContactPoint, person=person_id, **values._asdict())


def _value(member: CheckedMember, sort: str) -> str | None:
    """Return what a member is sorted by; findings by their weight."""
    if sort == "address":
        return member.address.text.casefold() if member.address is not None else None
    if sort == "country":
        return member.country
    return str(_WEIGHTIEST_FIRST.index(member.finding)) if member.finding is not None else None


def _row(member: CheckedMember, name: MemberName) -> MemberRow:
    address, finding = member.address, member.finding
    return MemberRow(
        person_id=member.person_id,
        titles=name.titles,
        name=name.name,
        surname=name.surname,
        address=address.text if address is not None else None,
        is_usable=address is not None and address.is_usable,
        country=member.country,
        finding=finding.value if finding is not None else None,
        weight=WEIGHTS[finding].value if finding is not None else None,
    )


def _summary(desk: Desk, list_id: int) -> ListSummary:
    for found in stored_lists(desk):
        if found.list_id == list_id:
            return found
    raise LmdeskError("mailing_list_gone")


def _static(desk: Desk, list_id: int) -> ListSummary:
    """Return a list whose members are chosen by hand."""
    summary = _summary(desk, list_id)
    if summary.is_smart:
        raise LmdeskError("list_is_smart", list=summary.name)
    return summary


def _text(text: str) -> str:
    return one_line(clean(text)[0])


def _free_name(desk: Desk, name: str, own_id: int | None) -> str:
    """Return a name as it may be stored; lists are told apart without regard to capitals."""
    name = _text(name)
    if not name:
        raise LmdeskError("list_name_missing")
    for other in stored_lists(desk):
        if other.list_id != own_id and other.name.casefold() == name.casefold():
            raise LmdeskError("list_name_taken", name=other.name)
    return name
