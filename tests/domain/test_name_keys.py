"""Keys of names for sorting, searching and finding typing errors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.name_keys import SoundKeys, search_key, sort_key, sound_key
from name_builders import name_reader

READER = name_reader()


@pytest.mark.parametrize(
    ("text", "country", "key"),
    [
        ("Kevin MAY", None, "may kevin"),
        ("Nguyễn Thị Hương", "VN", "nguyen thi huong"),
        ("Dr. San Win", "MM", "san win"),
        ("Siobhán O'LEARY", None, "o leary siobhan"),
        ("彭晓东", None, "彭 晓东"),
        ("", None, ""),
    ],
)
def test_sort_key_begins_with_the_surname(text: str, country: str | None, key: str) -> None:
    assert sort_key(READER.read_whole(text, country=country)) == key


def test_search_key_is_equal_for_both_orders_and_marks() -> None:
    keys = {search_key(name) for name in ("Đặng Hữu Bình", "Huu Binh DANG", "binh, huu dang")}
    assert keys == {"binh dang huu"}
    assert search_key(READER.read_whole("Mr. MIAO Hong")) == "hong miao"
    assert (search_key(""), search_key("Kosal")) == ("", "kosal")


def test_han_names_are_joined_in_their_own_order() -> None:
    assert search_key("彭 晓东") == search_key("彭晓东") == sound_key("彭\u3000晓东") == "彭晓东"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xaysombath", "Saysombat"),
        ("Phouvong", "Fouvong"),
        ("Ouk Sophal", "Sophall Uk"),
        ("Suwannarat", "Suvannarat"),
        ("Bounmy", "Bunmi"),
        ("Phromma", "Froma"),
        ("Nguyễn Đức", "Duc Nguyen"),
        ("Souvannaleuth", "Souvanalert"[:9] + "eut"),
    ],
)
def test_sound_key_is_equal_for_spelling_habits_and_small_errors(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


def test_sound_key_keeps_different_consonants_and_other_scripts_apart() -> None:
    assert sound_key("Kosal") != sound_key("Kotal")
    assert sound_key("สมชาย ใจดี Ann") == "an สมชาย ใจดี"
    assert (sound_key("Ei Yi"), sound_key("")) == ("e i", "")


@given(st.text())
def test_keys_can_be_had_of_any_text(text: str) -> None:
    assert search_key(text) == search_key(text.strip())
    assert isinstance(sound_key(text), str)


@given(st.lists(st.text()))
def test_sounds_of_search_keys_are_those_of_the_names(texts: list[str]) -> None:
    sounds = SoundKeys()

    assert [sounds.of(search_key(text)) for text in texts] == [sound_key(text) for text in texts]
