import pytest

from list_readers import Readers, bundled_readers
from lmdesk.domain.combined_cells import CombinedCells
from lmdesk.domain.person_cells import PersonCell


@pytest.fixture(scope="module")
def cells() -> CombinedCells:
    readers: Readers = bundled_readers()
    return CombinedCells(readers.names.titles, readers.countries)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. SOK Dara", ("Mr. SOK Dara",)),
        ("DU, Yulong", ("DU, Yulong",)),
        ("WILSON, Dean", ("WILSON, Dean",)),
        ("Ann LEE (Annie)", ("Ann LEE (Annie)",)),
        ("Ms. Ann LEE, Director, Rice Bank", ("Ms. Ann LEE", "Director", "", "Rice Bank")),
        (
            "Ms. Ann LEE\nSenior Officer\nTrade Section\nMinistry of Canals",
            ("Ms. Ann LEE", "Senior Officer", "Trade Section", "Ministry of Canals"),
        ),
        (
            "SOK Dara (Coordinator, Delta Network)",
            ("SOK Dara", "Coordinator", "", "Delta Network"),
        ),
        (
            "Mr. Bui Long - Head of Unit - Canal University",
            ("Mr. Bui Long", "Head of Unit", "", "Canal University"),
        ),
        (
            "Manager, Canal Company: Mr. Anan WONGSA",
            ("Mr. Anan WONGSA", "Manager", "", "Canal Company"),
        ),
        ("Rice Bank / U Aung Min / Chairman", ("U Aung Min", "Chairman", "", "Rice Bank")),
        (
            "Dr. Jo REED; Adviser of Water Unit of Lake Facility",
            ("Dr. Jo REED", "Adviser", "Water Unit", "Lake Facility"),
        ),
        ("RBK Vice-President Mr. Dara CHAN", ("Mr. Dara CHAN", "Vice-President", "", "RBK")),
        ("Coordinator Ms. Jo REED", ("Ms. Jo REED", "Coordinator")),
        ("Ministry of Canals Mr. Jo REED", ("Mr. Jo REED", "", "", "Ministry of Canals")),
        (
            "REED, Joanna, Ms., Officer, Lake Institute",
            ("REED, Joanna, Ms.", "Officer", "", "Lake Institute"),
        ),
        (
            "Mr. Karl ADLER, Dr.-Ing.; Engineer; Dam Company",
            ("Mr. Karl ADLER, Dr.-Ing.", "Engineer", "", "Dam Company"),
        ),
        (
            "Mr. Jo REED, PhD, Focal Point, Rice Bank (RB), Cambodia",
            ("Mr. Jo REED, PhD", "Focal Point", "", "Rice Bank", "Cambodia"),
        ),
        (
            "Mr. Jo REED, Officer, Ministry of Farms, Forests and Fish",
            ("Mr. Jo REED", "Officer", "", "Ministry of Farms, Forests and Fish"),
        ),
        (
            "Mr. Jo REED, Officer, Canal Works Co., Ltd.",
            ("Mr. Jo REED", "Officer", "", "Canal Works Co., Ltd."),
        ),
        (
            "Bà Trần Thị Hoa, Phó Vụ trưởng, Vụ Kế hoạch",
            ("Bà Trần Thị Hoa", "Phó Vụ trưởng", "", "Vụ Kế hoạch"),
        ),
        ("นายสมชาย ใจดี (ผู้อำนวยการกองน้ำ)", ("นายสมชาย ใจดี", "ผู้อำนวยการกองน้ำ")),
        ("张伟 教授 澜湖大学", ("张伟", "教授", "", "澜湖大学")),
        ("李娜（翻译）", ("李娜", "翻译")),
        ("，", ("，",)),
        (
            "Dr Helen O'BRIEN, Hydrologist at the Lakes Centre",
            ("Dr Helen O'BRIEN", "Hydrologist", "", "Lakes Centre"),
        ),
        ("张伟，处长，水利部", ("张伟", "处长", "", "水利部")),
        (
            "Dr. Jo REED, representative of Policy Division, Lake Institute",
            ("Dr. Jo REED", "representative", "Policy Division", "Lake Institute"),
        ),
        (
            "GreenRiver, Ms. Jo REED",
            ("GreenRiver, Ms. Jo REED",),
        ),
        (
            "Project Officer Ms. Jo REED, Mekong Watchers",
            ("Ms. Jo REED", "Project Officer", "", "Mekong Watchers"),
        ),
        (
            "Name: Ms. Jo REED\nPosition: Planner\nUnit: Roads\nOrganisation: City\nCountry: Laos",
            ("Ms. Jo REED", "Planner", "Roads", "City", "Laos"),
        ),
        ("Ms. Jo REED\nChức vụ: Planner", ("Ms. Jo REED", "Planner")),
        ("Director: Rice Bank", ("Director: Rice Bank",)),
        ("Mr. Jo REED, Rose Province", ("Mr. Jo REED", "", "", "Rose Province")),
        (
            "Jo REED, a.i. Director, UN-Fish",
            ("Jo REED", "a.i. Director", "", "UN-Fish"),
        ),
        (
            "Mr. Jo REED, Clerk of Pond Centre / Fish Centre",
            ("Mr. Jo REED", "Clerk", "", "Pond Centre / Fish Centre"),
        ),
        (
            "Mr. Jo REED / Clerk / Pond Centre / Fish Centre",
            ("Mr. Jo REED", "Clerk", "", "Pond Centre / Fish Centre"),
        ),
        ("陈静 渔业部 国际司 处长", ("陈静", "处长", "国际司", "渔业部")),
    ],
)
def test_cell_is_taken_apart(cells: CombinedCells, text: str, expected: tuple[str, ...]) -> None:
    assert cells.read(text) == PersonCell(*expected)


def test_country_helps_to_tell_a_burmese_title(cells: CombinedCells) -> None:
    assert cells.read("Coordinator Ma Mar Thandar", "MM") == PersonCell(
        "Ma Mar Thandar", "Coordinator"
    )


def test_representative_is_a_capacity(cells: CombinedCells) -> None:
    assert cells.read("Dr. Jo REED, representative of Lake Institute").only_represents
    assert not cells.read("Dr. Jo REED, Officer, Lake Institute").only_represents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Director, Rice Bank", ("", "Director", "", "Rice Bank")),
        ("Head, Trade Unit, Rice Bank", ("", "Head", "Trade Unit", "Rice Bank")),
        ("Director", ("", "Director")),
        ("Director; Researcher, Rice Bank", ("", "Director; Researcher, Rice Bank")),
        ("Rice Bank, Director", ("", "Director", "", "Rice Bank")),
        (
            "Adviser, Trade Unit, Pond Centre / Delta Centre",
            ("", "Adviser", "Trade Unit", "Pond Centre / Delta Centre"),
        ),
        ("Clerk, Canal Commission Office", ("", "Clerk", "", "Canal Commission Office")),
        ("Clerk, Trade Section", ("", "Clerk, Trade Section")),
        ("Director of the Rice Bank", ("", "Director of the Rice Bank")),
        ("渔业部 池塘司 处长", ("", "处长", "池塘司", "渔业部")),
        ("", ("",)),
    ],
)
def test_cell_of_posts_may_name_the_body(
    cells: CombinedCells, text: str, expected: tuple[str, ...]
) -> None:
    assert cells.read_post(text) == PersonCell(*expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Director, Rice Bank", ("", "Director", "", "Rice Bank")),
        (
            "Clerk, Northshore Provincial Department of Boats",
            ("", "Clerk", "", "Northshore Provincial Department of Boats"),
        ),
        ("Director of the Rice Bank", ("", "Director", "", "Rice Bank")),
        ("Director, RBK", ("", "Director", "", "RBK")),
        ("Manager, Green Lotus, Viet Nam", ("", "Manager", "", "Green Lotus", "Viet Nam")),
        (
            "Deputy Director, Acting Head of Boats, Rice Bank",
            ("", "Deputy Director, Acting Head of Boats", "", "Rice Bank"),
        ),
        ("Trade Unit, Rice Bank", ("", "", "Trade Unit", "Rice Bank")),
        (
            "Director, Rice Bank; Adviser, Lake Fund",
            ("", "Director, Rice Bank; Adviser, Lake Fund"),
        ),
        ("Professor, Hydrology", ("", "Professor, Hydrology")),
        ("Director, Viet Nam", ("", "Director, Viet Nam")),
        ("Director", ("", "Director")),
        ("Green Lotus", ("", "Green Lotus")),
    ],
)
def test_a_heading_that_asks_for_the_body_finds_more(
    cells: CombinedCells, text: str, expected: tuple[str, ...]
) -> None:
    assert cells.read_post(text, asks_body=True) == PersonCell(*expected)
