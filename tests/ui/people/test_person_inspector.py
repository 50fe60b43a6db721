"""The inspector of a person: everything edited in place, each change one step."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from import_builders import bring_in, someone, steps_of, write_list
from lmdesk.domain.people import PostRecord
from lmdesk.services import people
from lmdesk.services.contacts import ContactOwner, add_contact
from lmdesk.services.people import PeopleQuery
from lmdesk.services.person_posts import add_post
from lmdesk.store.tables import Event, Participation, Person
from lmdesk.ui.closing import open_edits
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace
from people_driving import (
    choose,
    details,
    has,
    keys,
    line,
    named,
    press,
    settle,
    shown,
    texts,
    type_into,
)
from window_driving import EmptyShell, wait_for_work

Key = Qt.Key


def posts(workspace: Workspace, person_id: int) -> list[tuple[str | None, ...]]:
    def said(post: PostRecord) -> tuple[str | None, ...]:
        return (post.position, post.institution, post.start_date, post.end_date)

    return [said(post) for post in details(workspace, person_id).record.posts]


def contacts(workspace: Workspace, person_id: int) -> list[tuple[str, str | None, str]]:
    found = details(workspace, person_id).record.contacts
    return [(contact.kind, contact.normalised, contact.status) for contact in found]


def pick(page: PeoplePage, name: str, text: str) -> None:
    box = named(page.person, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
    settle()


def test_head_says_who_it_is(page: PeoplePage) -> None:
    said = texts(page.person)

    assert has(page.person, "Ms. MIAO Hong  苗红")
    assert "Director" in said
    assert has(page.person, "Ministry of Water")
    assert has(page.person, "CN")
    assert has(page.person, "Take off the tag Climate")
    assert "Surname known from its capitals" in said
    assert line(page.person, "Address as").placeholderText() == "Ms. Miao"


def test_institution_of_the_person_is_opened(page: PeoplePage, shell: EmptyShell) -> None:
    press(page.person, "Ministry of Water")

    assert shell.asked == [("open_record", "institution", 1)]


def test_enter_keeps_a_name_as_one_step_and_undo_takes_it_back(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    steps = steps_of(workspace.desk)
    type_into(page.person, "As printed", "MIAO Houng")

    assert "Ms. MIAO Houng" in shown(page)
    assert steps_of(workspace.desk) == steps + 1
    assert "Confirmed by hand" in texts(page.person)
    workspace.undo()
    settle()
    assert "Ms. MIAO Hong" in shown(page)
    assert line(page.person, "As printed").text() == "MIAO Hong"


def test_tab_keeps_too_and_the_keyboard_goes_on(page: PeoplePage, hong: int) -> None:
    type_into(page.person, "As printed", "MIAO Houng", Key.Key_Tab)

    assert "Ms. MIAO Houng" in shown(page)
    assert line(page.person, "Title").hasFocus()


def test_escape_takes_back_and_leaving_unchanged_writes_nothing(
    page: PeoplePage, workspace: Workspace
) -> None:
    steps = steps_of(workspace.desk)
    type_into(page.person, "As printed", "Nobody", Key.Key_Escape)
    assert line(page.person, "As printed").text() == "MIAO Hong"
    line(page.person, "Title").setFocus()
    settle()

    assert steps_of(workspace.desk) == steps


def test_refused_name_is_told_at_its_field_and_stays_to_be_mended(
    page: PeoplePage, workspace: Workspace, hong: int, shell: EmptyShell
) -> None:
    type_into(page.person, "As printed", "")
    assert "A person needs a name. Type one." in texts(page.person)
    assert [field.text() for field in open_edits([page])] == [""]
    workspace.write(lambda desk: people.edit(desk, hong, {"note": "tea"}, workspace.readers))
    settle()
    assert line(page.person, "As printed").text() == ""

    page.table.select_id(2)
    assert shell.asked == [("toast", "Not kept: ", False)]
    page.table.select_id(hong)
    settle()
    assert line(page.person, "As printed").text() == "MIAO Hong"
    assert open_edits([page]) == []


def test_parts_of_the_name_are_changed_and_stay_open(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    assert not has(page.person, "Surname")
    press(page.person, "Parts of the name")
    type_into(page.person, "Surname", "Miao")
    pick(page, "Order", "Given name first")

    name = details(workspace, hong).name
    assert name is not None
    assert (name.printed, name.order) == ("Hong Miao", "given_first")
    assert has(page.person, "Surname")
    press(page.person, "Parts of the name")
    assert not has(page.person, "Surname")


def test_names_are_added_made_the_main_one_and_removed(
    page: PeoplePage, workspace: Workspace, hong: int, shell: EmptyShell
) -> None:
    press(page.person, "Another name")
    type_into(page.person, "Another name, in any script", "Lucy MIAO")
    press(page.person, "All about the name Lucy MIAO")
    press(page.person, "Make Lucy MIAO the main name")
    assert "Lucy MIAO" in shown(page)
    press(page.person, "All about the name 苗红")
    press(page.person, "Remove the name 苗红")

    assert [name.printed for name in details(workspace, hong).record.names] == [
        *("Lucy MIAO", "MIAO Hong"),
    ]
    assert shell.asked == [("toast", "Name removed", True)]


def test_new_post_closes_the_old_one(page: PeoplePage, workspace: Workspace, hong: int) -> None:
    press(page.person, "New post")
    assert line(page.person, "Position").hasFocus()
    keys(line(page.person, "Position"), "Deputy Minister")
    type_into(page.person, "Since, e.g. 2026-04", "soon")
    assert any(text.startswith("soon is no date.") for text in texts(page.person))
    type_into(page.person, "Since, e.g. 2026-04", "2026-04")

    assert posts(workspace, hong) == [
        ("Deputy Minister", None, "2026-04", None),
        ("Director", "Ministry of Water", None, "2026-04"),
    ]
    assert {"since Apr 2026", "until Apr 2026"} <= set(texts(page.person))


def test_post_is_corrected_in_place(page: PeoplePage, workspace: Workspace, hong: int) -> None:
    type_into(page.person, "Position of the post Director", "Director-General")
    press(page.person, "All about the post Director-General")
    type_into(page.person, "Institution of the post Director-General", "Ministry of Energy")
    type_into(page.person, "Unit of the post Director-General", "Planning")
    type_into(page.person, "Represents of the post Director-General", "Laos")
    type_into(page.person, "Since of the post Director-General", "2020")
    type_into(page.person, "Until of the post Director-General", "2019")

    assert "The end, 2019, is before the beginning, 2020." in texts(page.person)
    [post] = details(workspace, hong).record.posts
    assert post[2:8] == (
        *("Ministry of Energy", "Planning", "Director-General", "LA", "2020"),
        None,
    )


def test_posts_end_change_places_and_go(
    page: PeoplePage, workspace: Workspace, hong: int, shell: EmptyShell
) -> None:
    add_post(workspace.desk, hong, {"position": "Adviser"}, workspace.readers)
    page.reload()
    settle()
    press(page.person, "All about the post Director")
    type_into(page.person, "Until of the post Director", "")
    press(page.person, "Main post: Director")
    assert posts(workspace, hong)[0][0] == "Director"
    press(page.person, "Ended today: Director")
    assert [post[3] is None for post in posts(workspace, hong)] == [True, False]
    press(page.person, "Remove: Director")

    assert posts(workspace, hong) == [("Adviser", None, None, None)]
    assert [asked[1] for asked in shell.asked] == ["Director ended today", "Director removed"]
    press(page.person, "All about the post Adviser")
    press(page.person, "All about the post Adviser")
    assert not has(page.person, "Ended today: Adviser")


def test_institution_is_offered_while_it_is_typed(
    page: PeoplePage, workspace: Workspace, qtbot: QtBot
) -> None:
    press(page.person, "New post")
    field = line(page.person, "Institution")
    field.setFocus()
    keys(field, "yang")

    completer = field.completer()
    model = completer.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Yangon University"]
    QTest.keyClick(field, Key.Key_Escape)


def test_bad_address_is_kept_marked_and_mended(
    page: PeoplePage, workspace: Workspace, hong: int, shell: EmptyShell
) -> None:
    type_into(page.person, "Add an e-mail address or a number", "hong@")
    assert contacts(workspace, hong)[1] == ("email", None, "invalid")
    assert has(page.person, "Not valid")
    assert shell.asked[0][1] == "hong@ is no valid e-mail address. Proposed: ?. Ask for it."
    tip = line(page.person, "E-mail hong@").toolTip()
    assert "This could not be read; it is kept as written." in tip
    type_into(page.person, "E-mail hong@", "hong2@example.org")

    assert contacts(workspace, hong)[1] == ("email", "hong2@example.org", "ok")
    assert not has(page.person, "Not valid")


def test_number_is_read_by_the_country_and_printed_by_the_rules(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    type_into(page.person, "Add an e-mail address or a number", "010 8226 8277")

    field = line(page.person, "Phone +86 10 8226 8277")
    assert "As written: 010 8226 8277" in field.toolTip()
    type_into(page.person, "Phone +86 10 8226 8277", "")
    assert [contact[0] for contact in contacts(workspace, hong)] == ["email"]


def test_contact_is_marked_and_copied_from_its_menu(
    page: PeoplePage, workspace: Workspace, hong: int, shell: EmptyShell
) -> None:
    menu = "What to do with hong@example.org"
    choose(page.person, menu, "Copy")
    assert QGuiApplication.clipboard().text() == "hong@example.org"
    choose(page.person, menu, "Shared by several people")
    assert has(page.person, "shared")
    choose(page.person, menu, "Bounced")
    assert has(page.person, "Bounced")
    assert line(page.person, "E-mail hong@example.org").font().strikeOut()
    choose(page.person, menu, "Remove")

    assert contacts(workspace, hong) == []
    assert shell.asked == [("toast", "Contact removed", True)]


def test_kind_of_a_number_is_told(page: PeoplePage, workspace: Workspace, hong: int) -> None:
    add_contact(workspace.desk, ContactOwner("person", hong), "+86 10 8226 8277", workspace.readers)
    page.reload()
    choose(page.person, "What to do with +86 10 8226 8277", "Fax")

    assert contacts(workspace, hong)[1] == ("fax", "+861082268277", "ok")
    assert has(page.person, "Fax +86 10 8226 8277")


def test_tags_are_put_on_and_taken_off(
    page: PeoplePage, workspace: Workspace, hong: int, shell: EmptyShell
) -> None:
    press(page.person, "Add a tag")
    field = line(page.person, "New tag")
    assert field.hasFocus()
    keys(field, "cli")
    completer = field.completer()
    assert completer.model().index(0, 0).data() == "Climate"
    QTest.keyClick(field, Key.Key_Escape)
    type_into(page.person, "New tag", "Speaker")
    press(page.person, "Take off the tag Climate")

    assert details(workspace, hong).record.tags == ("Speaker",)
    assert shell.asked == [("toast", "Tag Climate taken off", True)]
    press(page.person, "Add a tag")
    QTest.keyClick(line(page.person, "New tag"), Key.Key_Return)
    line(page.person, "As printed").setFocus()
    settle()
    assert has(page.person, "Add a tag")


def test_facts_are_chosen_and_notes_written(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    for field in ("Gender", "Nationality", "Languages", "Note"):
        press(page.person, f"Add: {field}")
    pick(page, "Gender", "Female")
    pick(page, "Nationality", "China")
    type_into(page.person, "Languages", "chinese, Lao; Hmong")
    press(page.person, "Does not want to be written to")
    type_into(page.person, "Note", "Drinks tea.")
    assert line(page.person, "Languages").text() == "Chinese, Lao, Hmong"
    type_into(page.person, "Address as", "Madam Miao")

    record = details(workspace, hong).record
    assert (record.gender, record.nationality, record.language, record.note) == (
        *("f", "CN", "zh, lo, Hmong"),
        "Drinks tea.",
    )
    assert (record.do_not_contact, record.address_as) == (True, "Madam Miao")


def test_history_tells_what_was_done_and_gives_a_value_back(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    for note in ("tea", "coffee"):
        people.edit(workspace.desk, hong, {"note": note}, workspace.readers)
    page.reload()
    settle()
    said = texts(page.person)
    assert said.index("Note: tea → coffee") < said.index("Note: nothing → tea")
    assert "Tag added: Climate" in said
    press(page.person, "Restore: Note: tea → coffee")

    assert details(workspace, hong).record.note == "tea"


def test_whole_history_is_shown_when_asked_for(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    for number in range(6):
        people.edit(workspace.desk, hong, {"language": f"l{number}"}, workspace.readers)
    page.reload()
    settle()
    assert "Added to the desk" not in texts(page.person)
    press(page.person, "Show all 8")

    said = texts(page.person)
    assert "Added to the desk" in said
    assert "Language: l4 → l5" in said


def test_history_of_flags_countries_dates_and_removals_is_told_in_words(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    readers = workspace.readers
    desk = workspace.desk
    people.edit(desk, hong, {"do_not_contact": True, "nationality": "LA", "gender": "f"}, readers)
    people.remove_tag(desk, [hong], "Climate")
    people.to_bin(desk, [hong])
    people.restore(desk, [hong])
    page.reload()
    settle()
    press(page.person, "Show all 8")

    said = " ".join(texts(page.person))
    for told in (
        "Nationality: nothing → Lao PDR",
        "Do not contact: no → yes",
        "Gender: nothing → Female",
        "Tag removed: Climate",
        "In the bin since: nothing → ",
    ):
        assert told in said


def test_events_lead_to_their_page(
    page: PeoplePage, workspace: Workspace, hong: int, shell: EmptyShell
) -> None:
    with workspace.desk.step("event_added", event="Workshop") as step:
        event = step.insert(
            Event, uid="e", code="W", title="Workshop", start_date="2026-05-01", created_at="2026"
        )
        step.insert(
            Participation,
            uid="p",
            event=event,
            person=hong,
            status="confirmed",
            capacity="head",
            category="Government",
        )
    page.reload()
    settle()
    assert "Head of delegation, Government" in texts(page.person)
    assert has(page.person, "Confirmed")
    press(page.person, "Workshop")

    assert shell.asked == [("open_record", "event", event)]


def test_value_says_where_it_comes_from(
    page: PeoplePage, workspace: Workspace, tmp_path: Path
) -> None:
    bring_in(workspace.desk, write_list(tmp_path / "staff.csv", someone()), workspace.readers)
    [person_id] = people.people_ids(workspace.reading, PeopleQuery("sophea"))
    page.reload()
    page.table.select_id(person_id)
    settle()
    tip = line(page.person, "E-mail chea.sophea@example.org").toolTip()
    assert "From staff.csv, row 2, " in tip
    assert ", taken over by " in tip
    assert any("import of staff.csv by" in text for text in texts(page.person))

    type_into(page.person, "E-mail chea.sophea@example.org", "sophea@example.org")
    tip = line(page.person, "E-mail sophea@example.org").toolTip()
    assert "By " in tip
    assert "staff.csv" not in tip


def test_merged_person_leads_to_the_other_one(
    page: PeoplePage, workspace: Workspace, hong: int, shell: EmptyShell
) -> None:
    with workspace.desk.step("person_edited", name="x") as step:
        step.update(Person, 2, merged_into=hong, deleted_at="2026-01-01T00:00:00Z")
    page.person.show_person(2)
    settle()
    press(page.person, "MIAO Hong")

    assert shell.asked == [("open_record", "person", hong)]
    assert not has(page.person, "Restore")


def test_nobody_chosen_is_said(page: PeoplePage) -> None:
    page.person.show_person(None)

    assert texts(page.person) == ["Choose a person to see names, posts, contacts and events."]


def test_name_with_markup_stays_text(
    page: PeoplePage, workspace: Workspace, hong: int, qtbot: QtBot
) -> None:
    bad = "<b>Hong</b> & Sons <img src=x>"
    press(page.person, "Add: Note")
    type_into(page.person, "Note", bad)
    workspace.write(lambda desk: people.add_tag(desk, [hong], bad))
    wait_for_work(qtbot, workspace)
    settle()

    assert f"Tag added: {bad}" in texts(page.person)
    assert has(page, f"Take off the tag {bad}")
    assert has(page, f"{bad}, 1 people")


def test_person_who_is_gone_leaves_the_inspector_empty(
    page: PeoplePage, workspace: Workspace
) -> None:
    ids: list[int] = []
    made, change = people.add_person(workspace.desk, {"name": "Aa Bb"}, workspace.readers)
    ids.append(made)
    page.reload()
    page.table.select_id(made)
    settle()
    assert change.step is not None
    workspace.undo()
    settle()

    assert texts(page.person) == ["Choose a person to see names, posts, contacts and events."]


def test_enter_in_the_list_goes_to_the_fields(page: PeoplePage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_Return)

    assert line(page.person, "As printed").hasFocus()
