"""CSV that Excel opens and that our own import reads back equal."""

import tempfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from list_files import read_here
from lmdesk.formats.csv_file import write_csv


def test_file_is_utf8_with_mark_and_cr_lf(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"

    write_csv(path, ["Name", "Phone"], [["ນາງ, Vanhone", "+856 20 23 120 159"], ["=1+1", None]])

    assert path.read_bytes().decode("utf-8") == (
        '\ufeffName,Phone\r\n"ນາງ, Vanhone",+856 20 23 120 159\r\n\'=1+1,\r\n'
    )


def test_values_are_written_as_people_read_them(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"

    write_csv(
        path,
        ["a"],
        [
            [True],
            [False],
            [-5],
            [1.5],
            [date(2026, 5, 1)],
            [datetime(2026, 5, 1, 9, 30)],
            [datetime(2026, 5, 1, 9, 30, 15)],
            [time(9, 30)],
            [timedelta(hours=2)],
            ["half \ud800 pair"],
        ],
    )

    assert path.read_text("utf-8-sig").split("\n")[1:-1] == [
        "TRUE",
        "FALSE",
        "-5",
        "1.5",
        "2026-05-01",
        "2026-05-01 09:30",
        "2026-05-01 09:30:15",
        "09:30:00",
        "2:00:00",
        "half ? pair",
    ]


CELLS = st.text(
    alphabet=st.one_of(
        st.sampled_from("'=+-@\t\r\n,;\"|a1 "),
        st.characters(codec="utf-8", exclude_characters="\0"),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_own_csv_comes_back_equal(rows: list[tuple[str, str, str]]) -> None:
    header = ["Name", "Position", "Remark"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "list.csv")
        write_csv(path, header, rows)
        got = read_here(path).sheets[0].rows

    wanted = [header, *map(list, rows)]
    while not any(wanted[-1]):
        wanted.pop()
    assert [list(row) or ["", "", ""] for row in got] == wanted
