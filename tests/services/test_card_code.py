"""The code of one person of the desk."""

import pytest

from lmdesk.errors import LmdeskError
from lmdesk.services import people
from lmdesk.services.card_code import card_code
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk


def test_code_is_of_the_person_as_the_desk_knows_them(desk: Desk, readers: Readers) -> None:
    fields = {"name": "Dr. SOK Dara", "unit": "ក" * 600, "email": "dara@example.org"}
    person = people.add_person(desk, fields, readers)[0]

    code = card_code(desk, person)

    assert (code.name, code.left_out) == ("Dr. SOK Dara", ("field.unit",))
    assert "EMAIL;TYPE=INTERNET:dara@example.org\r\n" in code.text
    assert len(code.matrix) == len(code.matrix[0])


def test_somebody_in_the_bin_has_no_code(desk: Desk, readers: Readers) -> None:
    person = people.add_person(desk, {"name": "SOK Dara"}, readers)[0]
    people.to_bin(desk, [person])

    with pytest.raises(LmdeskError) as refused:
        card_code(desk, person)

    assert refused.value.code == "person_gone"
