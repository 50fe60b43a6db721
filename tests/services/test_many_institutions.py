"""One field of many institutions set at once."""

import pytest

from lmdesk.domain.many import SetCount
from lmdesk.errors import LmdeskError
from lmdesk.services import institutions
from lmdesk.services.many_institutions import count_set, set_field
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.wording import step_name


@pytest.fixture
def bodies(desk: Desk, readers: Readers) -> list[int]:
    return [
        institutions.add_institution(desk, {"name": name, "type": kind}, readers)[0]
        for name, kind in (("River Basin Office", ""), ("Delta College", "school"), ("Hill", ""))
    ]


def test_type_is_set_for_all_in_one_step(desk: Desk, readers: Readers, bodies: list[int]) -> None:
    before = desk.dump()
    counted = count_set(desk, bodies, "type", "school", readers)

    set_field(desk, bodies, "type", "school", readers)

    rows = institutions.institution_rows(desk, bodies)
    step = desk.steps(limit=1)[0]
    assert (counted, [row.type for row in rows]) == (SetCount(3, 2, 1), ["school"] * 3)
    assert step_name(step.label, step.params) == "Type of 3 institutions: school"
    assert set_field(desk, bodies, "type", "school", readers).step is None
    desk.undo()
    assert desk.dump() == before


def test_a_country_is_read_and_a_blank_takes_it_away(
    desk: Desk, readers: Readers, bodies: list[int]
) -> None:
    set_field(desk, bodies[:2], "country", "Laos", readers)

    counted = count_set(desk, bodies, "country", "", readers)
    set_field(desk, bodies, "country", "", readers)

    rows = institutions.institution_rows(desk, bodies)
    assert (counted, [row.country for row in rows]) == (SetCount(3, 2, 1, 2), [None] * 3)


def test_what_is_not_there_or_not_understood_is_refused(
    desk: Desk, readers: Readers, bodies: list[int]
) -> None:
    institutions.to_bin(desk, bodies[:1])
    codes = []
    for ids, typed in ((bodies, "Laos"), (bodies[1:], "Atlantis"), (bodies[:1], "Laos")):
        with pytest.raises(LmdeskError) as refused:
            set_field(desk, ids, "country", typed, readers)
        codes.append(refused.value.code)

    with pytest.raises(LmdeskError) as nobody:
        count_set(desk, bodies[:1], "country", "Laos", readers)
    with pytest.raises(ValueError, match="no field"):
        count_set(desk, bodies, "founded", "1999", readers)
    assert [*codes, nobody.value.code] == [
        "institution_gone",
        "country_not_known",
        "institution_gone",
        "institution_gone",
    ]
