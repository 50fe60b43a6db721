"""Laws of contact cards, for people nobody has seen: what goes out comes back the same."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from card_builders import card, cells
from import_builders import bring_in, steps_of
from list_files import read_here
from lmdesk.domain.import_plan import Verdict
from lmdesk.formats.escape import vcard_text
from lmdesk.formats.vcard_kept import read_kept
from lmdesk.services.apply_import import Accept, apply_import
from lmdesk.services.export_list import VERSIONS, Wanted, export
from lmdesk.services.import_list import plan_import
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

NAMES = st.sampled_from(
    [
        ("N:Nguyễn;Thị Thu Hương;;Mrs.;", "FN:Nguyễn Thị Thu Hương"),
        ("N:MIAO;Hong", "FN:Hong MIAO"),
        ("N:Miao;Hong;;Dr.;PhD", "FN:Miao Hong"),
        ("N:;San Win;;U;", "FN:U San Win"),
        ("N:Gray;John;;;III", "FN:John Gray III"),
        ("N:บุญมี;อนันต์", "FN:อนันต์ บุญมี"),
        ("N:欧阳;静", "FN:欧阳静"),
        ("N:Chan;Dara", "FN;LANGUAGE=km:ចាន់ ដារា"),
        ("FN:Anan Boonmee",),
        ("N:Boonmee, Jr.;Anan\\, A.", "FN:Anan A. Boonmee"),
        ("EMAIL:nobody@example.org",),
    ]
)
FREE = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=90)
UNKNOWN = st.sampled_from(
    ["NICKNAME", "X-OWN-THING", "BDAY", "item7.X-ABDATE", "X-MS-TEL;TYPE=WORK", "NOTE"]
)


@st.composite
def cards(draw: st.DrawFn) -> str:
    """Make a card of somebody, with properties that no desk has a place for."""
    lines = [*draw(NAMES)]
    for name, texts in (
        (
            "ORG",
            ["River Office", "River Office;Unit \\; 1;Sub", "Embassy of Laos in China", ";Unit"],
        ),
        ("TITLE", ["Director", "Head\\, Planning", "Phó Giám đốc"]),
        ("EMAIL;TYPE=WORK,PREF", ["a@example.org", "b@example.org", "office@example.org", "x@@y"]),
        ("EMAIL;TYPE=HOME", ["c@example.org", "a@example.org"]),
        ("TEL;TYPE=CELL", ["+855 91 234 101", "091 234 101", "12"]),
        ("TEL;TYPE=WORK", ["+86 10 8226 8277/8221", "+66 2 123 0281 ext. 5", "tel:+6621230282"]),
        ("item1.TEL", ["+856 21 212 257\nitem1.X-ABLabel:fax"]),
        ("ADR;TYPE=WORK", [";;1 Road;City;;1000;Thailand", ";;;;;;Atlantis"]),
        ("GENDER", ["F", "O;other"]),
    ):
        text = draw(st.sampled_from(["", *texts]))
        if text:
            lines.append(f"{name}:{text}")
    unknown = draw(st.dictionaries(UNKNOWN, FREE, max_size=3))
    lines += [f"{name}:{vcard_text(text)}" for name, text in unknown.items()]
    return card(*lines, version=draw(st.sampled_from(["3.0", "4.0"])))


def kept_in(path: Path) -> set[tuple[str, str]]:
    """Return the names and texts of the unknown properties of all cards of a file."""
    found = set()
    for sheet in read_here(path).sheets:
        for position in range(len(sheet.rows)):
            for heading, text in cells(sheet, position).items():
                if heading.startswith("Other properties"):
                    found |= {
                        (each.name, each.text.strip())
                        for each in read_kept(text)
                        if each.name not in ("TEL", "EMAIL", "ADR", "N", "X-ABLABEL")
                    }
    return found


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(cards(), min_size=1, max_size=5), st.sampled_from(VERSIONS))
def test_an_export_comes_back_the_same_and_loses_nothing(
    readers: Readers, people: list[str], version: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "in.vcf", Path(folder) / "out.vcf"
        source.write_text("".join(people), encoding="utf-8", newline="\r\n")
        with Desk.create(Path(folder) / "d.lmdesk", by="A") as desk:
            plan, _ = bring_in(desk, source, readers, accept=Accept.ALL_NEW)
            steps = steps_of(desk)
            written = export(desk, "people", out, Wanted(vcard=version)).rows
            if not written:
                return
            again = plan_import(desk, read_here(out), readers)
            apply_import(desk, again, readers)

            rows = [row for sheet in again.sheets for row in sheet.rows]
            assert [(row.verdict, row.changes) for row in rows] == [(Verdict.SAME, ())] * written
            assert steps_of(desk) == steps
            certain = all(
                row.verdict in (Verdict.NEW, Verdict.SAME, Verdict.UPDATE)
                for sheet in plan.sheets
                for row in sheet.rows
            )
            alone = len(people) == 1 and certain
            if alone:
                assert kept_in(source) <= kept_in(out)
