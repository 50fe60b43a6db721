from list_readers import bundled_readers, read_sheet, sheet_of
from lmdesk.domain.people import InstitutionDraft


def test_rows_become_institutions() -> None:
    sheet = sheet_of(
        [
            *("Code", "Parent", "Name", "Acronym", "Name in native language", "Type", "Country"),
            *("City", "Tel.", "General e-mail", "Web", "Address", "Remarks"),
        ],
        [
            *("CN1", None, "Ministry of River Affairs", "MRA", "流域部", "ministry", "China"),
            *("Beijing", "010-12340201", "info@example.org", "www.example.org", "1 Road", "new"),
        ],
        ["CN2", "CN1", "Department of Rivers", None, None, "unit", "Atlantis"],
        ["CN3", "CN1", None, "X", None, "unit", "China"],
        ["Total", None, 3],
    )

    mapping, rows = read_sheet(bundled_readers(), sheet)

    assert mapping.kind == "institutions"
    first = rows[0].draft
    assert isinstance(first, InstitutionDraft)
    assert first[:6] == (*("Ministry of River Affairs", "MRA", "流域部", None, "ministry", "CN"),)
    assert [email.address for email in first.emails] == ["info@example.org"]
    assert [phone.e164 for phone in first.phones] == ["+861012340201"]
    assert first[8:] == ("www.example.org", "1 Road", "new", {"Code": "CN1", "City": "Beijing"})
    second = rows[1].draft
    assert isinstance(second, InstitutionDraft)
    assert second[:4] == ("Department of Rivers", None, None, "Ministry of River Affairs")
    assert second.country is None
    assert [[(p.code, p.field) for p in row.problems] for row in rows] == [
        [],
        [("country_unknown", "country")],
        [("institution_missing", "institution")],
        [("total_row", None)],
    ]
    assert [row.skipped_because for row in rows] == [None, None, None, "total_row"]
