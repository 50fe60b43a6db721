import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.institution_names import institution_key, institution_keys, joint_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of River & Forest Resources", "Ministry of River and Forest Resources"),
        ("The Ministry of Water", "MINISTRY OF WATER"),
        ("Zhonghe Group Co., Ltd.", "Zhonghe Group Ltd"),
        ("Zhonghe Group Co.,Ltd", "Zhonghe Group Company Limited"),
        ("Siam Energy Public Company Limited", "Siam Energy PCL"),
        ("Lan River Training Centre", "Lan River Training Center"),
        ("Viet Nam River Commission", "Vietnam River Commission"),
        ("Đại học Cửu Long", "Dai hoc Cuu Long"),
        ("Delta  Fund\n(Office)", "Delta Fund Office"),
        ("流域 事务部", "流域事务部"),
        (
            "Ministry of Natural Resources and Environment (MoNRE)",
            "Ministry of Natural Resources & Environment",
        ),
    ],
)
def test_names_of_one_body_have_one_key(one: str, other: str) -> None:
    assert institution_key(one) == institution_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Water", "Ministry of Water and Forest"),
        ("Department of Water, Yunnan", "Department of Water, Guangxi"),
        ("Ministry of Environment (KH)", "Ministry of Environment (MM)"),
        ("Institute 1", "Institute 2"),
        ("Zhonghe Group Co., Ltd.", "Zhonghe Group"),
        ("水利部", "水利厅"),
    ],
)
def test_words_that_tell_bodies_apart_stay_in_the_key(one: str, other: str) -> None:
    assert institution_key(one) != institution_key(other)


def test_name_without_a_letter_has_an_empty_key() -> None:
    assert [institution_key(text) for text in ("", " - ", "…")] == ["", "", ""]
    assert institution_keys(" - ") == ()


@given(st.text())
def test_spaces_around_a_name_do_not_matter(name: str) -> None:
    key = institution_key(name)

    assert institution_key(f"  {name}\t") == key == key.strip()


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("River Center / Training Center", ("River Center", "Training Center")),
        ("A / B / C", ("A", "B", "C")),
        ("河流中心/培训中心", ("河流中心", "培训中心")),
        ("河流中心／培训中心", ("河流中心", "培训中心")),
        ("Forest/Water Unit", ("Forest/Water Unit",)),
        ("River Center", ("River Center",)),
        (" / ", (" / ",)),
        ("", ("",)),
    ],
)
def test_names_joined_by_a_slash_are_names_of_one_body(name: str, parts: tuple[str, ...]) -> None:
    assert joint_names(name) == parts


def test_keys_of_a_joint_name_are_the_whole_and_each_part() -> None:
    assert institution_keys("The River Center / Training Centre") == (
        "river center training center",
        "river center",
        "training center",
    )
    assert institution_keys("River Center") == ("river center",)
