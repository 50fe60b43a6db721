"""Reading the vocabularies that ship with lmdesk."""

from pathlib import Path

import pytest

from lmdesk.formats.vocab import read_rows


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_rows_are_headings_and_texts(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", 'word,meaning\nDr.,"Doctor, or\nphysician"\n\nຍ.,\n')

    assert read_rows(path) == (
        {"word": "Dr.", "meaning": "Doctor, or\nphysician"},
        {"word": "ຍ.", "meaning": ""},
    )


def test_byte_order_mark_is_no_part_of_the_heading(tmp_path: Path) -> None:
    assert read_rows(written(tmp_path / "a.csv", "\ufeffword\nDr.\n")) == ({"word": "Dr."},)


def test_vocabulary_without_rows_is_empty(tmp_path: Path) -> None:
    assert read_rows(written(tmp_path / "a.csv", "word\n")) == ()
    assert read_rows(written(tmp_path / "b.csv", "")) == ()


@pytest.mark.parametrize("row", ["one", "one,two,three"])
def test_row_that_does_not_fit_the_header_is_a_bug(tmp_path: Path, row: str) -> None:
    path = written(tmp_path / "a.csv", f"word,meaning\n{row}\n")

    with pytest.raises(ValueError, match=r"line 2: \d cells, header has 2"):
        read_rows(path)
