import pytest

from desk_builders import add_email, add_institution, add_person, add_post
from lmdesk.domain.contacts import ContactKind
from lmdesk.errors import LmdeskError
from lmdesk.services.contacts import (
    ContactOwner,
    add_contact,
    assign_contact,
    edit_contact,
    remove_contact,
)
from lmdesk.services.readers import Readers
from lmdesk.store.contact_owners import contacts_of
from lmdesk.store.desk import Desk, new_uid
from lmdesk.store.tables import (
    ContactPoint,
    Institution,
    ListMember,
    MailingList,
    Person,
)


@pytest.fixture
def person(desk: Desk) -> ContactOwner:
    with desk.step("person_added", name="MIAO Hong") as step:
        person_id = add_person(step)
        institution_id = add_institution(step)
        step.update(Institution, institution_id, country="CN")
        add_post(step, person_id, institution_id)
    return ContactOwner("person", person_id)


@pytest.fixture
def body(desk: Desk) -> ContactOwner:
    with desk.step("institution_added", name="Embassy") as step:
        institution_id = add_institution(step, "Embassy of Laos in China")
        step.update(Institution, institution_id, country="LA", host_country="CN")
    return ContactOwner("institution", institution_id)


def shown(desk: Desk, owner: ContactOwner) -> list[tuple[str, str | None, str, bool]]:
    found = contacts_of(desk, owner)
    ordered = sorted(found, key=lambda contact: contact.id)
    return [(c.kind, c.normalised, c.status, bool(c.is_preferred)) for c in ordered]


def test_first_address_and_number_of_a_person_become_the_preferred_ones(
    desk: Desk, readers: Readers, person: ContactOwner
) -> None:
    add_contact(desk, person, "hong@example.org", readers)
    add_contact(desk, person, "hong2@example.org, 010 8226 8277", readers)
    written = add_contact(desk, person, "010 8226 8278", readers, label="secretary")

    assert shown(desk, person) == [
        ("email", "hong@example.org", "ok", True),
        ("email", "hong2@example.org", "ok", False),
        ("phone", "+861082268277", "ok", True),
        ("phone", "+861082268278", "ok", False),
    ]
    assert [c.label for c in contacts_of(desk, person) if c.id in written.ids] == ["secretary"]


def test_number_of_an_embassy_is_read_where_it_is_located_and_is_not_preferred(
    desk: Desk, readers: Readers, body: ContactOwner
) -> None:
    written = add_contact(desk, body, "010 6532 1224", readers)

    assert shown(desk, body) == [("phone", "+861065321224", "ok", False)]
    assert written.problems == ()
    assert desk.steps()[0].params == {
        "contact": "010 6532 1224",
        "name": "Embassy of Laos in China",
    }


def test_bad_contact_is_kept_and_told(desk: Desk, readers: Readers, body: ContactOwner) -> None:
    written = add_contact(desk, body, "tang@", readers)

    assert shown(desk, body) == [("email", None, "invalid", False)]
    assert [problem.code for problem in written.problems] == ["email_invalid"]


def test_contact_that_is_there_already_is_not_added_again(
    desk: Desk, readers: Readers, person: ContactOwner
) -> None:
    first = add_contact(desk, person, "Hong@example.org", readers)
    again = add_contact(desk, person, "hong@EXAMPLE.org", readers)
    blank = add_contact(desk, person, "  ", readers)

    assert (again.change.step, again.ids) == (None, first.ids)
    assert (blank.change.step, blank.ids) == (None, ())


def test_mended_text_is_read_anew_and_more_of_it_is_added(
    desk: Desk, readers: Readers, body: ContactOwner
) -> None:
    [contact_id] = add_contact(desk, body, "tang@", readers).ids

    written = edit_contact(
        desk, contact_id, {"text": "tang@example.org; info@example.org"}, readers
    )

    assert shown(desk, body) == [
        ("email", "tang@example.org", "ok", False),
        ("email", "info@example.org", "ok", False),
    ]
    assert written.ids[0] == contact_id
    assert written.change.touched == {"contact_point": frozenset(written.ids)}


def test_account_keeps_its_service_when_its_name_is_mended(
    desk: Desk, readers: Readers, body: ContactOwner
) -> None:
    [contact_id] = add_contact(desk, body, "WeChat ID: river", readers).ids

    edit_contact(desk, contact_id, {"text": "river-cn"}, readers)

    [contact] = contacts_of(desk, body)
    assert (contact.kind, contact.service, contact.normalised) == ("im", "wechat", "river-cn")


def test_number_is_called_a_fax_by_hand(desk: Desk, readers: Readers, body: ContactOwner) -> None:
    [contact_id] = add_contact(desk, body, "010 6532 1224", readers).ids

    edit_contact(desk, contact_id, {"kind": "fax", "label": " front  desk "}, readers)

    [contact] = contacts_of(desk, body)
    assert (contact.kind, contact.normalised, contact.label) == (
        "fax",
        "+861065321224",
        "front desk",
    )


def test_only_one_address_is_preferred(desk: Desk, readers: Readers, person: ContactOwner) -> None:
    [first] = add_contact(desk, person, "a@example.org", readers).ids
    [second] = add_contact(desk, person, "b@example.org", readers).ids
    add_contact(desk, person, "010 8226 8277", readers)

    edit_contact(desk, second, {"is_preferred": True, "is_shared": True}, readers)

    assert [preferred for *_, preferred in shown(desk, person)] == [False, True, True]
    assert {c.id: c.is_shared for c in contacts_of(desk, person)}[second]
    assert first != second


def test_status_is_said_by_a_person(desk: Desk, readers: Readers, person: ContactOwner) -> None:
    [contact_id] = add_contact(desk, person, "a@example.org", readers).ids

    edit_contact(desk, contact_id, {"status": "bounced"}, readers)
    with pytest.raises(ValueError, match="no status"):
        edit_contact(desk, contact_id, {"status": "fine"}, readers)

    assert shown(desk, person) == [("email", "a@example.org", "bounced", True)]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": " a@example.org "},
        {"text": ""},
        {"kind": "email", "status": "ok", "is_preferred": True, "label": "", "is_shared": False},
    ],
)
def test_edit_that_changes_nothing_writes_nothing(
    desk: Desk, readers: Readers, person: ContactOwner, fields: dict[str, object]
) -> None:
    [contact_id] = add_contact(desk, person, "a@example.org", readers).ids

    assert edit_contact(desk, contact_id, fields, readers).change.step is None


def test_contact_of_a_post_is_its_persons(
    desk: Desk, readers: Readers, person: ContactOwner
) -> None:
    post = desk.sql("SELECT id FROM affiliation")[0][0]
    with desk.step("contact_added", contact="desk", name="") as step:
        contact_id = step.insert(
            ContactPoint,
            affiliation=post,
            kind="phone",
            raw="1",
            status="invalid",
        )

    edit_contact(desk, contact_id, {"text": "010 8226 8277"}, readers)

    [contact] = contacts_of(desk, person)
    assert (contact.affiliation_id, contact.normalised) == (post, "+861082268277")


def test_removed_contact_comes_back_by_undo(
    desk: Desk, readers: Readers, body: ContactOwner
) -> None:
    [contact_id] = add_contact(desk, body, "a@example.org", readers, kind=ContactKind.EMAIL).ids
    before = desk.dump()

    remove_contact(desk, contact_id)
    assert shown(desk, body) == []
    desk.undo()

    assert desk.dump() == before


def test_address_chosen_on_a_mailing_list_is_not_removed(
    desk: Desk, readers: Readers, person: ContactOwner
) -> None:
    with desk.step("contact_added", contact="", name="") as step:
        contact_id = add_email(step, person.id)
        mailing_list = step.insert(
            MailingList, uid=new_uid(), name="Newsletter", kind="static", created_at="2026"
        )
        step.insert(
            ListMember, mailing_list=mailing_list, person=person.id, contact_point=contact_id
        )

    with pytest.raises(LmdeskError) as caught:
        remove_contact(desk, contact_id)

    assert (caught.value.code, caught.value.params) == (
        "contact_on_list",
        {"contact": "hong@example.org", "lists": "Newsletter"},
    )


def test_what_is_gone_is_refused(
    desk: Desk, readers: Readers, person: ContactOwner, body: ContactOwner
) -> None:
    [of_person] = add_contact(desk, person, "a@example.org", readers).ids
    [of_body] = add_contact(desk, body, "b@example.org", readers).ids
    with desk.step("person_edited", name="") as step:
        step.update(Person, person.id, deleted_at="2026")
        step.update(Institution, body.id, deleted_at="2026")
    refused = []
    for act in (
        lambda: edit_contact(desk, of_person, {"label": "x"}, readers),
        lambda: add_contact(desk, body, "c@example.org", readers),
        lambda: remove_contact(desk, of_body),
        lambda: edit_contact(desk, 999, {}, readers),
        lambda: remove_contact(desk, 999),
    ):
        with pytest.raises(LmdeskError) as caught:
            act()
        refused.append(caught.value.code)

    assert refused == [
        "person_gone",
        "institution_gone",
        "institution_gone",
        "record_gone",
        "record_gone",
    ]


def test_contact_belongs_to_a_post_or_to_the_person(
    desk: Desk, readers: Readers, person: ContactOwner
) -> None:
    add_contact(desk, person, "hong@example.org", readers)
    [contact] = contacts_of(desk, person)
    [(post,)] = desk.sql("SELECT id FROM affiliation")
    change = assign_contact(desk, contact.id, post)
    [of_post] = contacts_of(desk, person)
    assert of_post == contact._replace(affiliation_id=post)
    assert change.label == "contact_edited"
    edit_contact(desk, contact.id, {"label": "office"}, readers)
    assign_contact(desk, contact.id, None)

    assert contacts_of(desk, person) == (contact._replace(label="office"),)


def test_contact_cannot_belong_to_the_post_of_somebody_else(
    desk: Desk, readers: Readers, person: ContactOwner, body: ContactOwner
) -> None:
    with desk.step("person_added", name="x") as step:
        other = add_person(step, "San Win")
        add_post(step, other, None)
    [post] = [
        row for (row,) in desk.sql("SELECT id FROM affiliation WHERE person_id = ?", (other,))
    ]
    own = add_contact(desk, person, "hong@example.org", readers).ids[0]
    of_body = add_contact(desk, body, "info@example.org", readers).ids[0]
    codes = []
    for contact_id, post_id in ((own, post), (of_body, post), (99, None), (own, 99)):
        with pytest.raises(LmdeskError) as refused:
            assign_contact(desk, contact_id, post_id)
        codes.append(refused.value.code)

    assert codes == ["post_not_theirs", "record_gone", "record_gone", "record_gone"]
