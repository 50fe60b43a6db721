"""The fixed parts of a workbook we write: content types, relations, styles, sheet list."""

from collections.abc import Sequence
from enum import IntEnum

from lmdesk.formats.escape import xml_text

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

SHEET_NAMESPACE = _MAIN


class Style(IntEnum):
    """The cell styles of `styles_xml`, by their number in `cellXfs`."""

    PLAIN = 0
    HEADER = 1
    TITLE = 2
    GROUP = 3
    TEXT = 4
    DATE = 5
    MOMENT = 6
    WRAP = 7
    TEXT_WRAP = 8


_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>'
    '<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font></fonts>'
    '<fills count="4"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/></patternFill></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>'
    '<borders count="2"><border/><border><left/><right/><top/>'
    '<bottom style="thin"><color rgb="FF7F7F7F"/></bottom></border></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="9"><xf/>'
    '<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"'
    ' applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>'
    '<xf fontId="2" applyFont="1"/>'
    '<xf fontId="1" fillId="3" applyFont="1" applyFill="1"/>'
    '<xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/>'
    '<xf numFmtId="164" applyNumberFormat="1"/>'
    '<xf numFmtId="165" applyNumberFormat="1"/>'
    '<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


def fixed_parts(sheet_count: int) -> tuple[tuple[str, str], ...]:
    """Return name and XML of the parts that depend on nothing but the number of sheets.

    There are no document properties on purpose: no author, program, path or time leaves the house.
    """
    numbers = range(1, sheet_count + 1)
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_OFFICE}.worksheet+xml"/>'
        for n in numbers
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATIONS}/worksheet"'
        f' Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_OFFICE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_OFFICE}.styles+xml"/>'
        f"{overrides}</Types>"
    )
    root = (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    book = (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{relations}'
        f'<Relationship Id="rId{sheet_count + 1}" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
        "</Relationships>"
    )
    return (
        ("[Content_Types].xml", types),
        ("_rels/.rels", root),
        ("xl/_rels/workbook.xml.rels", book),
        ("xl/styles.xml", _STYLES),
    )


def workbook_xml(names: Sequence[str], header_rows: Sequence[int], filters: Sequence[str]) -> str:
    """Return the sheet list.

    `header_rows[i]` is the row that repeats on each printed page of sheet i; `filters[i]` its
    filtered range such as "$A$1:$C$9", or "".
    """
    sheets = "".join(
        f'<sheet name="{xml_text(name)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in enumerate(names, 1)
    )
    defined = []
    for index, (name, row, area) in enumerate(zip(names, header_rows, filters, strict=True)):
        quoted = xml_text("'" + name.replace("'", "''") + "'")
        if area:
            defined.append(
                f'<definedName name="_xlnm._FilterDatabase" localSheetId="{index}" hidden="1">'
                f"{quoted}!{area}</definedName>"
            )
        defined.append(
            f'<definedName name="_xlnm.Print_Titles" localSheetId="{index}">'
            f"{quoted}!${row}:${row}</definedName>"
        )
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><bookViews><workbookView/>'
        f"</bookViews><sheets>{sheets}</sheets><definedNames>{''.join(defined)}</definedNames>"
        "</workbook>"
    )


def sheet_names(wanted: Sequence[str]) -> list[str]:
    """Return names Excel takes: at most 31 UTF-16 units, no []:*?/\\, all different, not empty."""
    names: list[str] = []
    taken = {"history"}  # Excel keeps this name for itself
    for text in wanted:
        legal = "".join("-" if mark in "[]:*?/\\" else mark for mark in text if mark.isprintable())
        base = legal.strip("' ") or "Sheet"
        name, number = _short(base, ""), 1
        while name.casefold() in taken:
            number += 1
            name = _short(base, f" ({number})")
        taken.add(name.casefold())
        names.append(name)
    return names


def _short(base: str, ending: str) -> str:
    """Cut `base` so that it fits into 31 UTF-16 units together with `ending`."""
    while len((base + ending).encode("utf-16-le")) > 62:
        base = base[:-1]
    return base.rstrip("' ") + ending
