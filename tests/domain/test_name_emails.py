"""What addresses tell about the order of names."""

import pytest

from lmdesk.domain.name_emails import in_printed_order, order_in_address
from lmdesk.domain.names import NameOrder

FIRST, LAST = NameOrder.SURNAME_FIRST, NameOrder.GIVEN_FIRST


@pytest.mark.parametrize(
    ("name", "local", "country", "order"),
    [
        ("wei li", "w.li", "CN", LAST),
        ("wei li", "liw2", "CN", LAST),
        ("li wei", "w_li", "CN", FIRST),
        ("wang xiaoming", "xm.wang", "CN", FIRST),
        ("xiaoming wang", "wangxm", None, LAST),
        ("helen brook", "hbrook", None, LAST),
        ("martin kingsley hale", "mk.hale", "GB", LAST),
        ("pham minh duc", "ducpm", "VN", FIRST),
        ("van an nguyen", "an.nv", "VN", LAST),
        ("nguyen van an", "nguyenva", "VN", FIRST),
        ("somchai jaidee", "somchai.j", "TH", LAST),
        ("jaidee somchai", "somchai.jai", "TH", FIRST),
        ("wei li", "wei.li", "CN", None),
        ("wei li", "office", "CN", None),
        ("wei li", "w.x.li", "CN", None),
        ("wei li", "", "CN", None),
        ("naing", "naing", None, None),
    ],
)
def test_initials_beside_a_whole_word_tell_the_order(
    name: str, local: str, country: str | None, order: NameOrder | None
) -> None:
    words = name.split()
    known = [word in {"nguyen", "pham", "li", "wang"} for word in words]

    assert order_in_address(words, f"{local}@example.org", country, known) is order


def test_address_with_the_words_as_printed_is_known() -> None:
    assert in_printed_order(["yang", "gao"], "yang.gao@example.org")
    assert not in_printed_order(["yang", "gao"], "gao.yang@example.org")
    assert not in_printed_order(["yang", "gao"], "yanggao@example.org")
