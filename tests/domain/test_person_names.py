"""What becomes of a name when a person corrects it by hand."""

import pytest

from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.person_names import edited_name, whole_name
from lmdesk.errors import LmdeskError
from name_builders import name_reader

GIVEN, SURNAME, WHOLE = NameOrder.GIVEN_FIRST, NameOrder.SURNAME_FIRST, NameOrder.WHOLE

MIAO = NameReading("MIAO Hong", "MIAO Hong", "Hong", "MIAO", order=SURNAME, titles=("Ms.",))
SAN_WIN = NameReading("San Win", "San Win", "San Win")
PHAN = NameReading("Phan Ngoc Mai", "Phan Ngoc Mai", "Ngoc Mai", "Phan", "Ngoc", SURNAME)


@pytest.fixture(scope="module")
def names() -> NameReader:
    return name_reader()


def parts(name: NameReading) -> tuple[str, str | None, str | None, NameOrder]:
    return name.printed, name.given, name.surname, name.order


@pytest.mark.parametrize(
    ("name", "fields", "expected"),
    [
        (MIAO, {"surname": "Miao"}, ("Miao Hong", "Hong", "Miao", SURNAME)),
        (MIAO, {"order": "given_first"}, ("Hong MIAO", "Hong", "MIAO", GIVEN)),
        (MIAO, {"order": "whole"}, ("MIAO Hong", "MIAO Hong", None, WHOLE)),
        (MIAO, {"surname": ""}, ("Hong", "Hong", None, WHOLE)),
        (MIAO, {"given": ""}, ("MIAO", "MIAO", None, WHOLE)),
        (MIAO, {"printed": "MIAO Houng"}, ("MIAO Houng", "Houng", "MIAO", SURNAME)),
        (MIAO, {"printed": "Miao Hong Li"}, ("Miao Hong Li", "Hong Li", "Miao", SURNAME)),
        (SAN_WIN, {"surname": "Win"}, ("San Win", "San", "Win", GIVEN)),
        (SAN_WIN, {"surname": "San"}, ("San Win", "Win", "San", SURNAME)),
        (SAN_WIN, {"surname": "Kyaw"}, ("San Win Kyaw", "San Win", "Kyaw", GIVEN)),
        (SAN_WIN, {"order": "surname_first"}, ("San Win", "Win", "San", SURNAME)),
        (SAN_WIN, {"order": "given_first"}, ("San Win", "San", "Win", GIVEN)),
        (SAN_WIN, {"printed": "Aung San Win"}, ("Aung San Win", "Aung San Win", None, WHOLE)),
        (PHAN, {"given": "Ngọc Mai"}, ("Phan Ngọc Mai", "Ngọc Mai", "Phan", SURNAME)),
    ],
)
def test_part_that_changes_is_put_together_with_the_others(
    names: NameReader,
    name: NameReading,
    fields: dict[str, str],
    expected: tuple[str, str | None, str | None, NameOrder],
) -> None:
    new = edited_name(name, fields, names, None)

    assert parts(new) == expected
    assert new.raw == name.raw


def test_same_texts_change_nothing(names: NameReader) -> None:
    same = {"printed": "MIAO Hong", "given": "Hong", "surname": "MIAO", "titles": "Ms."}

    assert edited_name(MIAO, {**same, "order": "surname_first"}, names, "CN") == MIAO


def test_surname_of_two_words_stays_whole_when_a_letter_is_mended(names: NameReader) -> None:
    silva = NameReading("Maria Silva Santos", "Maria Silva Santos", "Maria", "Silva Santos")
    silva = silva._replace(order=GIVEN)

    new = edited_name(silva, {"printed": "María Silva Santos"}, names, None)

    assert parts(new) == ("María Silva Santos", "María", "Silva Santos", GIVEN)


def test_surname_of_a_chinese_name_is_added_by_the_order_of_the_country(
    names: NameReader,
) -> None:
    hong = NameReading("Hong", "Hong", "Hong")

    assert parts(edited_name(hong, {"surname": "Miao"}, names, "CN")) == (
        *("Miao Hong", "Hong", "Miao"),
        SURNAME,
    )
    assert parts(edited_name(hong, {"surname": "Miao", "given": "Xu"}, names, None)) == (
        *("Xu Miao", "Xu", "Miao"),
        GIVEN,
    )


def test_generation_stays_behind_the_name(names: NameReader) -> None:
    john = NameReading("John Lee Jr.", "John Lee Jr.", "John", "Lee", order=GIVEN)

    assert edited_name(john, {"surname": "Leigh"}, names, None).printed == "John Leigh Jr."


def test_single_name_that_becomes_a_whole_one_is_read_anew(names: NameReader) -> None:
    hong = NameReading("Hong", "Hong", "Hong")

    new = edited_name(hong, {"printed": "MIAO Hong"}, names, "CN")

    assert parts(new) == ("MIAO Hong", "Hong", "MIAO", SURNAME)


def test_titles_typed_are_read_and_kept_as_typed(names: NameReader) -> None:
    new = edited_name(MIAO, {"titles": "PGS. TS."}, names, None)
    typed_in_front = edited_name(MIAO, {"printed": "Dr. MIAO Hong Li"}, names, None)
    none = edited_name(MIAO, {"titles": ""}, names, None)

    assert (new.titles, new.title_printed) == (("Assoc. Prof.", "Dr."), "PGS. TS.")
    assert (typed_in_front.printed, typed_in_front.titles) == ("MIAO Hong Li", ("Dr.",))
    assert (none.titles, none.title_printed) == ((), None)


def test_name_in_its_own_script_stays_whole(names: NameReader) -> None:
    native = whole_name("苗红")

    assert edited_name(native, {"printed": "苗虹"}, names, "CN") == whole_name("苗虹")._replace(
        raw="苗红"
    )


@pytest.mark.parametrize("fields", [{"printed": ""}, {"given": "", "surname": ""}])
def test_name_cannot_become_blank(names: NameReader, fields: dict[str, str]) -> None:
    with pytest.raises(LmdeskError) as refused:
        edited_name(MIAO, fields, names, None)

    assert refused.value.code == "name_needed"
