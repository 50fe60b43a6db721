"""Tests of the order that a whole name beside its parts shows."""

import pytest

from lmdesk.domain.name_display import order_displayed
from lmdesk.domain.names import NameOrder


@pytest.mark.parametrize(
    ("name", "given", "surname", "order"),
    [
        ("Chan Sophea", "Sophea", "Chan", NameOrder.SURNAME_FIRST),
        ("Dr. Bounthavy Keomany", "Bounthavy", "Keomany", NameOrder.GIVEN_FIRST),
        ("HO Minh Dung", "Minh Dũng", "Hồ", NameOrder.SURNAME_FIRST),
        ("Chan Chan", "Chan", "Chan", None),
        ("Somebody Else", "Sophea", "Chan", None),
        ("Sophea", "Sophea", "", None),
        ("王小明", "小明", "王", None),
    ],
)
def test_the_order_is_that_of_the_parts_in_the_whole(
    name: str, given: str, surname: str, order: NameOrder | None
) -> None:
    assert order_displayed(name, given, surname) is order
