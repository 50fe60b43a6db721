"""Tests of the words for tables and columns in the history."""

from lmdesk.domain.history_lines import CODES, TABLE_ORDER, TOGETHER, is_read
from lmdesk.services.history_words import column_code, column_word
from lmdesk.store.history_names import OWNERS
from lmdesk.store.tables import RECORD_TABLES
from lmdesk.wording import WORDS
from lmdesk.wording.columns import COLUMNS

READ = [
    (table.sql_name(), column.name)
    for table in RECORD_TABLES
    for column in table.sql_columns()
    if is_read(table.sql_name(), column.name)
]


def test_every_column_that_a_person_reads_has_its_word() -> None:
    assert [place for place in READ if column_code(*place) not in COLUMNS] == []


def test_every_word_for_a_column_is_used() -> None:
    used = {column_code(*place) for place in READ}

    assert {code for code in COLUMNS if code.startswith("column.")} - used == set()


def test_every_table_has_its_word_and_its_place() -> None:
    tables = {table.sql_name() for table in RECORD_TABLES}

    assert {code for code in COLUMNS if code.startswith("table.")} == {
        f"table.{table}" for table in tables
    }
    assert {*TABLE_ORDER} == tables


def test_columns_of_codes_are_columns_and_their_groups_have_words() -> None:
    columns = {(t.sql_name(), c.name) for t in RECORD_TABLES for c in t.sql_columns()}

    assert {*CODES} - columns == set()
    assert {*CODES.values()} - {code.partition(".")[0] for code in WORDS} == set()


def test_groups_of_columns_and_owners_are_columns_of_their_tables() -> None:
    columns = {t.sql_name(): {c.name for c in t.sql_columns()} for t in RECORD_TABLES}

    assert [
        (table, column)
        for table, groups in TOGETHER.items()
        for group in groups
        for column in group
        if column not in columns[table]
    ] == []
    assert [
        (table, column)
        for table, owners in OWNERS.items()
        for column, _ in owners
        if column not in columns[table]
    ] == []


def test_a_column_without_a_word_is_told_by_its_name() -> None:
    assert column_word("person", "sort_key") == "sort key"
    assert column_word("affiliation", "country") == "Country represented"
