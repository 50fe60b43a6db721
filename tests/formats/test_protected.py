"""Lists locked by a password."""

import io
import sys
import zipfile
from pathlib import Path

import pytest

from list_files import read_here, sample, truth
from lmdesk.errors import LmdeskError
from lmdesk.formats.list_file import read_list_file
from lmdesk.formats.protected import unlock
from lmdesk.formats.refusal import Refused
from lmdesk.wording import sentence


def test_locked_list_says_so_and_what_to_do() -> None:
    path = sample("22")

    with pytest.raises(LmdeskError) as caught:
        read_list_file(path)

    assert sentence(caught.value.code, caught.value.params) == (
        f"{path} is protected by a password. Give the password, "
        "or remove it in Excel and save the file again."
    )


def test_locked_list_opens_with_its_password() -> None:
    path = sample("22")

    read = read_list_file(path, password="Mekong-2026")

    (sheet,) = read.sheets
    people = truth(path)["persons"]
    assert (read.container, sheet.name, len(people)) == ("xlsx", "List", 12)
    for person in people:
        assert person["emails"][0] in sheet.rows[person["row"] - 1]


@pytest.mark.parametrize("password", ["mekong-2026", "x" * 300, "ລາວ"])
def test_wrong_password_is_told(password: str) -> None:
    with pytest.raises(LmdeskError) as caught:
        read_here(sample("22"), password=password)

    assert sentence(caught.value.code, caught.value.params) == (
        f"This is not the password of {sample('22')}."
    )


def test_damaged_locked_list_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(sample("22").read_bytes()[:6000])

    with pytest.raises(LmdeskError, match="file_damaged"):
        read_here(path, password="Mekong-2026")


def test_without_the_library_the_person_is_sent_to_excel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "msoffcrypto", None)

    with pytest.raises(Refused, match="password_unsupported"):
        unlock(io.BytesIO(sample("22").read_bytes()), "Mekong-2026")


def test_file_that_is_not_locked_cannot_be_unlocked() -> None:
    with sample("01").open("rb") as stream, pytest.raises(Refused, match="password_unsupported"):
        unlock(stream, "x")


def test_what_was_unlocked_is_a_workbook() -> None:
    with sample("22").open("rb") as stream:
        assert "xl/workbook.xml" in zipfile.ZipFile(unlock(stream, "Mekong-2026")).namelist()
