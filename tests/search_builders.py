"""Builders for tests of lines and search: desks with lines, and what search should find."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desk_builders import new_desk
from lmdesk.store.derived import default_derived
from lmdesk.store.desk import Desk
from lmdesk.store.institution_line import InstitutionLines
from lmdesk.store.person_line import PersonLines
from lmdesk.store.search_query import Piece, inside, query_pieces
from lmdesk.store.search_words import Tokens


def searched_desk(path: Path) -> Desk:
    """Make an empty desk with lines of people and institutions."""
    return new_desk(path, derived=default_derived())


def expected_ids(desk: Desk, text: str, noun: str = "person") -> list[int]:
    """Return what a search should find, in its order, by trying every record of the desk."""
    query = f"SELECT {noun}_id, folded FROM {noun}_line ORDER BY sort_key, {noun}_id"
    return expected_among(desk.sql(query), text)


def expected_among(lines: Sequence[tuple[Any, ...]], text: str) -> list[int]:
    """Return the ids of the lines that the rules of search find, each line tried in turn.

    A line begins with the id and ends with the folded text.
    """
    asked = query_pieces(text)
    if not asked and text.strip():
        return []
    found = _fitting(lines, asked)
    return found or _fitting(lines, inside(asked))


def _fitting(lines: Sequence[tuple[Any, ...]], asked: Sequence[Piece]) -> list[int]:
    return [line[0] for line in lines if all(piece.fits(line[-1]) for piece in asked)]


def assert_lines_agree(desk: Desk, noun: str = "person") -> None:
    """Check that all lines follow from the records, and the index from the lines."""
    keeper = PersonLines() if noun == "person" else InstitutionLines()
    assert keeper.verify(desk) == ()
    lines = desk.sql(f"SELECT {noun}_id, folded FROM {noun}_line")
    expected = {(row, token) for row, folded in lines for token in Tokens().of(folded).split()}
    desk.sql(f"CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, {noun}_index, instance)")
    held = desk.sql("SELECT doc, term FROM temp.held")
    desk.sql("DROP TABLE temp.held")
    assert set(held) == expected
