"""From every value one comes to the row that told it, whatever kind of list it was."""

from pathlib import Path

from focal_books import EVENT, bring_back, edited, first_name, send
from import_builders import bring_in, someone, write_list
from lmdesk.domain.person_details import Source, source_of
from lmdesk.domain.person_listing import PeopleQuery
from lmdesk.services import people
from lmdesk.services.import_desk import apply_draft, open_draft, paste_draft
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

LETTER = """Dear Colleagues,

we nominate:

Ms. SOM Chenda
Adviser, Department of Fisheries
Ministry of Lakes
Mobile: +855 12 345 678
"""

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Dr. Gao Yu
N:Gao;Yu;;Dr.;
ORG:Bureau of Wetlands
TITLE:Director
TEL:+86 10 1234 0001
EMAIL:gao@example.org
END:VCARD
"""


def sources(desk: Desk, searched: str) -> dict[str, tuple[str | None, str | None, int | None]]:
    """Return where names, posts and contacts of a person come from, by their texts."""
    [person_id] = people.people_ids(desk, PeopleQuery(searched))
    found = people.person(desk, person_id)
    assert found is not None
    record = found.record
    told: dict[str, Source] = {}
    for name in record.names:
        texts = [name.raw or "", name.printed]
        told[name.printed] = source_of(found, "person_name", name.id, texts)
    for post in record.posts:
        texts = [text for text in (post.position, post.institution, post.unit) if text]
        told[post.position or ""] = source_of(found, "affiliation", post.id, texts)
    for contact in record.contacts:
        told[contact.raw] = source_of(found, "contact_point", contact.id, [contact.raw])
    assert all(source.by and source.at for source in told.values())
    return {text: (source.file, source.sheet, source.row) for text, source in told.items()}


def test_values_of_a_letter_lead_to_its_line(desk: Desk, readers: Readers) -> None:
    apply_draft(desk, paste_draft(desk, LETTER, readers), readers)

    line = ("Pasted text", "Pasted text", 5)
    assert sources(desk, "chenda") == dict.fromkeys(
        ("SOM Chenda", "Adviser", "+855 12 345 678"), line
    )


def test_values_of_a_card_lead_to_its_first_line(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    path = tmp_path / "gao.vcf"
    path.write_text(CARD, encoding="utf-8")
    apply_draft(desk, open_draft(desk, path, readers), readers)

    assert set(sources(desk, "gao").values()) == {("gao.vcf", "cards", 1)}


def test_several_people_of_a_row_lead_to_the_same_row(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    path = tmp_path / "guests.csv"
    text = "Name,Position,Institution,Interpreter\nMr. LIN Bo,Envoy,Bureau of Rain,Ms. WANG Fei\n"
    path.write_text(text, encoding="utf-8")
    apply_draft(desk, open_draft(desk, path, readers), readers)

    assert set(sources(desk, "lin").values()) == {("guests.csv", "csv", 2)}
    assert set(sources(desk, "wang").values()) == {("guests.csv", "csv", 2)}


def test_a_value_that_came_back_leads_to_the_returned_workbook(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "a.csv", someone()), readers, ImportTarget(EVENT))
    path = send(desk, tmp_path / "out.xlsx", event=EVENT)
    bring_back(desk, edited(path, first_name(desk), Mobile="+855 12 999 888"), readers)

    told = sources(desk, "sophea")
    assert told["+855 12 999 888"][:2] == ("out.xlsx", "People")
    assert {file for text, (file, *_) in told.items() if text != "+855 12 999 888"} == {"a.csv"}
