"""Zipped workbooks that are cut, swell, point outside or define what they must not."""

from hostile_files import Hostile
from hostile_parts import (
    BOOK,
    LAUGHS,
    LINKS,
    MAIN,
    OUTSIDE,
    PLAIN,
    SHEET,
    TEXTS,
    book,
    lying_directory,
    many_rows,
    odd_link,
    parts,
    row,
    sheet_of,
    spoilt,
    text_cell,
    value,
    without,
    wrong_sum,
    zipped,
)

DAMAGED = "file_damaged"
LARGE = "file_too_large|file_damaged"
SUSPECT = "file_suspicious"
ENTITIES = "file_defines_entities"

ZIPS = (
    *(
        Hostile(f"cut at {share}.xlsx", lambda s=share: book()[: int(len(book()) * s)], DAMAGED)
        for share in (0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98)
    ),
    Hostile("wrong sum.xlsx", wrong_sum, "read|file_damaged", "Ann Lee"),
    Hostile("spoilt deflate.xlsx", lambda: spoilt(many_rows(500)), DAMAGED),
    Hostile("path outside.xlsx", lambda: book(**{"../../evil.xml": "<x/>"}), "read", "Ann Lee"),
    Hostile("path absolute.xlsx", lambda: book(**{"/tmp/evil.xml": "<x/>"}), "read", "Ann Lee"),
    Hostile("ratio.xlsx", lambda: book(b" " * (60 << 20)), SUSPECT),
    Hostile("ratio in texts.xlsx", lambda: book(**{TEXTS: b" " * (60 << 20)}), SUSPECT),
    Hostile("ratio elsewhere.xlsx", lambda: book(**{"xl/media/a.png": b" " * (60 << 20)}), SUSPECT),
    Hostile("just below the ratio.xlsx", lambda: book(b" " * (49 << 20)), DAMAGED),
    Hostile("lying directory.xlsx", lying_directory, LARGE),
    Hostile("zip in zip.xlsx", lambda: zipped({"inner.xlsx": book()}), "file_not_a_list"),
    Hostile("zip in book.xlsx", lambda: book(**{"xl/media/in.zip": book()}), "read", "Ann Lee"),
    Hostile(
        "many entries.xlsx",
        lambda: book(**{f"xl/a{n}.xml": "<x/>" for n in range(10_001)}),
        SUSPECT,
    ),
    Hostile(
        "nearly many entries.xlsx",
        lambda: book(**{f"xl/a{n}.xml": "<x/>" for n in range(9_000)}),
        "read",
        "Ann Lee",
    ),
    Hostile("empty zip.xlsx", lambda: zipped({}), "file_not_a_list"),
    Hostile("no workbook.xlsx", lambda: without(BOOK), DAMAGED),
    Hostile("no links.xlsx", lambda: without(LINKS), DAMAGED),
    Hostile("no sheet.xlsx", lambda: without(SHEET), DAMAGED),
    Hostile("no texts.xlsx", lambda: without(TEXTS), "read", "Ann Lee"),
    Hostile("no types.xlsx", lambda: without("[Content_Types].xml"), "read", "Ann Lee"),
    Hostile("empty workbook.xlsx", lambda: book(**{BOOK: b""}), DAMAGED),
    Hostile("empty sheet.xlsx", lambda: book(b""), DAMAGED),
    Hostile("link to nothing.xlsx", lambda: odd_link("worksheets/none.xml"), DAMAGED),
    Hostile("link outside.xlsx", lambda: odd_link("../../../../etc/passwd"), DAMAGED),
    Hostile("link to the net.xlsx", lambda: odd_link("http://127.0.0.1:9/a.xml"), DAMAGED),
    Hostile("link to itself.xlsx", lambda: odd_link("workbook.xml"), "read|file_damaged"),
    Hostile("broken links.xlsx", lambda: book(**{LINKS: "<Relationships"}), DAMAGED),
    Hostile("text out of range.xlsx", lambda: book(row(value("A1", "99", ' t="s"'))), DAMAGED),
    Hostile(
        "text without table.xlsx",
        lambda: zipped(
            {n: d for n, d in parts(row(value("A1", "0", ' t="s"'))).items() if n != TEXTS}
        ),
        DAMAGED,
    ),
    Hostile(
        "texts claim billions.xlsx",
        lambda: book(
            row(value("A1", "0", ' t="s"')),
            **{
                TEXTS: f'<sst xmlns="{MAIN}" count="4294967295" uniqueCount="4294967295">'
                "<si><t>Ann Lee</t></si></sst>"
            },
        ),
        "read|file_too_large|file_damaged",
    ),
    *(
        Hostile(
            f"laughs in {name.split('/')[-1]}.xlsx",
            lambda n=name: (
                book(**{n: f'<?xml version="1.0"?>{LAUGHS}{parts()[n].decode()}'})
                if n != SHEET
                else book(f'<?xml version="1.0"?>{LAUGHS}{PLAIN}')
            ),
            ENTITIES,
        )
        for name in (SHEET, BOOK, TEXTS, LINKS)
    ),
    Hostile(
        "entity from a file.xlsx", lambda: book(OUTSIDE + PLAIN.replace("Ann", "&z;")), ENTITIES
    ),
    Hostile(
        "document type behind a remark.xlsx",
        lambda: book(f"<!--{'x' * 70_000}-->{LAUGHS}{PLAIN}"),
        "file_damaged",
    ),
    Hostile(
        "document type in UTF-16.xlsx",
        lambda: book(f'<?xml version="1.0" encoding="UTF-16"?>{LAUGHS}{PLAIN}'.encode("utf-16")),
        ENTITIES,
    ),
    Hostile("entity unknown.xlsx", lambda: book(PLAIN.replace("Ann", "&ann;")), DAMAGED),
    Hostile(
        "sheet in UTF-16.xlsx",
        lambda: book(f'<?xml version="1.0" encoding="UTF-16"?>{PLAIN}'.encode("utf-16")),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "sheet not UTF-8.xlsx", lambda: book(PLAIN.encode() + b"\xff\xfe"), "read|file_damaged"
    ),
    Hostile("NULs in a cell.xlsx", lambda: book(row(text_cell("A1", "a\0b"))), "read|file_damaged"),
    Hostile("surrogate as entity.xlsx", lambda: book(row(text_cell("A1", "a&#xD800;"))), DAMAGED),
    Hostile("surrogate as escape.xlsx", lambda: book(row(text_cell("A1", "Ann_xD800_"))), "read"),
    Hostile("sheet cut.xlsx", lambda: book(PLAIN[:-60]), DAMAGED),
    Hostile("tags crossed.xlsx", lambda: book(PLAIN.replace("</is></c>", "</c></is>")), DAMAGED),
    Hostile("deep nesting.xlsx", lambda: book(sheet_of("<a>" * 100_000)), "read|file_damaged"),
)
