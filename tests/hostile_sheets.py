"""Workbooks whose sheets lie about their size, their cells or where these come from."""

from hostile_files import Hostile
from hostile_parts import (
    BOOK,
    LAUGHS,
    MAIN,
    ODS,
    PLAIN,
    RELATIONS,
    book,
    link_to,
    many_rows,
    ods,
    ods_cell,
    ods_rows,
    patched,
    row,
    sheet_of,
    text_cell,
    value,
    wide,
    zipped,
)

DAMAGED = "file_damaged"
ENTITIES = "file_defines_entities"

SHEETS = (
    Hostile(
        "million rows claimed.xlsx",
        lambda: book(PLAIN.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "size claimed too small.xlsx",
        lambda: book(PLAIN.replace("<sheetData>", '<dimension ref="A1"/><sheetData>')),
        "read",
        "Director",
    ),
    Hostile(
        "size claimed absurd.xlsx",
        lambda: book(PLAIN.replace("<sheetData>", '<dimension ref="ZZZZZZ9:A0"/><sheetData>')),
        "read|file_damaged",
    ),
    Hostile(
        "cell in the last row.xlsx",
        lambda: book(
            sheet_of(
                f'<row r="1">{text_cell("A1", "Name")}</row><row r="1048576">'
                f"{text_cell('B1048576', 'Ann Lee')}</row>"
            )
        ),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "cell in the last corner.xlsx",
        lambda: book(
            sheet_of(
                f'<row r="1">{text_cell("A1", "Name")}</row><row r="1048576">'
                f"{text_cell('XFD1048576', 'x')}</row>"
            )
        ),
        "file_too_large",
    ),
    Hostile(
        "row beyond all.xlsx",
        lambda: book(
            sheet_of(
                f'<row r="1">{text_cell("A1", "x")}</row><row r="4294967295">'
                f"{text_cell('A4294967295', 'x')}</row>"
            )
        ),
        DAMAGED,
    ),
    Hostile(
        "row of many digits.xlsx",
        lambda: book(row(text_cell("A99999999999999", "x"))),
        DAMAGED,
    ),
    Hostile(
        "column beyond all.xlsx",
        lambda: book(row(text_cell("AAAAAAAA1", "x"))),
        "file_too_large|file_damaged|too_many_columns",
    ),
    Hostile("row zero.xlsx", lambda: book(row(text_cell("A0", "x"))), DAMAGED),
    Hostile("300 columns.xlsx", lambda: book(wide(300)), "read", "KN2"),
    Hostile(
        "cell of 200,000.xlsx",
        lambda: book(row(text_cell("A1", "n" * 200_000))),
        "read",
        "n" * 200_000,
    ),
    Hostile(
        "cell of 20 million.xlsx",
        lambda: book(row(text_cell("A1", "n" * 20_000_000))),
        "read|file_too_large",
    ),
    Hostile("100,000 numbers.xlsx", lambda: book(many_rows(100_000)), "read", "100000"),
    Hostile(
        "date out of range.xlsx",
        lambda: book(
            row(
                text_cell("A1", "Ann Lee"),
                value("B1", "99999999999"),
                value("C1", "-5"),
                value("D1", "1E308"),
            )
        ),
        "read",
        "Ann Lee",
    ),
    Hostile("number that is none.xlsx", lambda: book(row(value("A1", "Ann"))), "read", "Ann"),
    Hostile("cell of unknown type.xlsx", lambda: book(row(value("A1", "1", ' t="zz"'))), DAMAGED),
    Hostile(
        "value beside its type.xlsx",
        lambda: book(row(value("A1", "Ann", ' t="inlineStr"'))),
        "read",
        told="cells_missing",
    ),
    Hostile(
        "two tables of rows.xlsx",
        lambda: book(
            PLAIN.replace(
                "</sheetData>",
                f'</sheetData><sheetData><row r="3">{text_cell("A3", "Bo Chan")}</row></sheetData>',
            )
        ),
        "read",
        "Bo Chan",
    ),
    Hostile(
        "value in CDATA.xlsx",
        lambda: book(row(text_cell("A1", "x"), value("B1", "<![CDATA[55]]>"))),
        "read",
        "55",
    ),
    Hostile(
        "formula without value.xlsx",
        lambda: book(row(text_cell("A1", "Ann Lee"), '<c r="B1"><f>A1&amp;"x"</f></c>')),
        "read",
        "Ann Lee",
        "formula_without_value",
    ),
    Hostile(
        "formula that calls.xlsx",
        lambda: book(
            row(
                text_cell("A1", "=cmd|'/c calc'!A1"),
                '<c r="B1" t="str"><f>WEBSERVICE("http://127.0.0.1:9")</f><v>Ann</v></c>',
            )
        ),
        "read",
        "=cmd|'/c calc'!A1",
    ),
    Hostile(
        "links to other files.xlsx",
        lambda: book(**link_to("file:///C:/x/Budget%202026.xlsx")),
        "read",
        "Ann Lee",
        "external_files",
    ),
    Hostile(
        "link to a share.xlsx",
        lambda: book(**link_to("\\\\127.0.0.1\\s\\a.xlsx")),
        "read",
        "Ann Lee",
        "external_files",
    ),
    Hostile(
        "macros.xlsm",
        lambda: book(**{"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0macro"}),
        "read",
        "Ann Lee",
        "has_macros",
    ),
    Hostile(
        "macros named xlsx.xlsx",
        lambda: book(**{"xl/vbaProject.bin": b"x"}),
        "read",
        "Ann Lee",
        "has_macros",
    ),
    Hostile(
        "merge of all.xlsx",
        lambda: book(
            PLAIN.replace(
                "</sheetData>",
                '</sheetData><mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>',
            )
        ),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "merge reversed.xlsx",
        lambda: book(
            PLAIN.replace(
                "</sheetData>", '</sheetData><mergeCells><mergeCell ref="C5:A1"/></mergeCells>'
            )
        ),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "merge of nonsense.xlsx",
        lambda: book(
            PLAIN.replace(
                "</sheetData>", '</sheetData><mergeCells><mergeCell ref="?"/></mergeCells>'
            )
        ),
        DAMAGED,
    ),
    Hostile(
        "hidden beyond all.xlsx",
        lambda: book(
            PLAIN.replace(
                "<sheetData>", '<cols><col min="1" max="9999999" hidden="1"/></cols><sheetData>'
            )
        ),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "thousand sheets.xlsx",
        lambda: book(
            **{
                BOOK: (
                    f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
                    + "".join(
                        f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 1001)
                    )
                    + "</sheets></workbook>"
                )
            }
        ),
        "read",
        "Ann Lee",
    ),
    Hostile("xlsb without parts.xlsb", lambda: zipped({"xl/workbook.bin": b"\x83\x01\0"}), DAMAGED),
    Hostile(
        "xlsb of noise.xlsb", lambda: zipped({"xl/workbook.bin": bytes(range(256)) * 40}), DAMAGED
    ),
    Hostile("ods without content.ods", lambda: zipped({"mimetype": ODS.encode()}), DAMAGED),
    Hostile("ods cut.ods", lambda: ods("<table:table-row>" + ods_cell("Ann Lee"))[:-40], DAMAGED),
    Hostile("ods unclosed.ods", lambda: ods("<table:table-row>"), DAMAGED),
    Hostile("ods laughs.ods", lambda: ods(LAUGHS + "<x/>"), ENTITIES),
    Hostile(
        "ods million blank rows.ods",
        lambda: ods(
            f"<table:table-row>{ods_cell('Ann Lee')}</table:table-row>"
            '<table:table-row table:number-rows-repeated="1048575"><table:table-cell'
            ' table:number-columns-repeated="16384"/></table:table-row>'
        ),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "ods million full rows.ods",
        lambda: ods(ods_rows(1_048_576, "Ann Lee")),
        "read|file_too_large|file_too_slow",
    ),
    Hostile(
        "ods wide and long.ods",
        lambda: ods(
            '<table:table-row table:number-rows-repeated="1048576">'
            + ods_cell("Ann Lee", ' table:number-columns-repeated="16384"')
            + "</table:table-row>"
        ),
        "file_too_large|file_too_slow|file_damaged",
    ),
    Hostile(
        "ods repeated beyond all.ods",
        lambda: ods(ods_rows(99_999_999_999, "x")),
        "read|file_too_large|file_too_slow|file_damaged|too_many_rows",
    ),
    Hostile("locked entries.xlsx", lambda: patched(book(), b"PK\1\2", 8, b"\1"), "file_protected"),
    Hostile(
        "locked.ods",
        lambda: zipped(
            {"mimetype": ODS.encode(), "META-INF/manifest.xml": b"<manifest:encryption-data/>"}
        ),
        "file_protected",
    ),
)
