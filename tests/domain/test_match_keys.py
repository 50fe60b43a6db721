from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.contacts import EmailReading
from lmdesk.domain.match_keys import KeyMaker, MatchKeys, match_keys, native_key
from lmdesk.domain.name_keys import sound_key
from match_builders import draft, mobile


def test_keys_of_a_full_row() -> None:
    keys = match_keys(
        draft(
            "MIAO Hong",
            native_name="苗 红",
            emails=["hong@example.org"],
            shared=["info@example.org"],
            mobiles=["+8613123450101"],
            offices=["+861012340201"],
            institution="River Center / Training Center",
        )
    )

    assert keys == MatchKeys(
        emails=("hong@example.org",),
        phones=("+8613123450101", "+861012340201"),
        search_keys=("hong miao", "苗红"),
        sound_keys=(sound_key("MIAO Hong"),),
        shared=("info@example.org",),
        mobiles=("+8613123450101",),
        latin=("hong miao",),
        natives=("苗红",),
        institutions=("river center training center", "river center", "training center"),
    )


def test_empty_row_has_no_keys() -> None:
    assert match_keys(draft()) == MatchKeys()
    assert match_keys(draft(" … ", native_name=" - ")) == MatchKeys()


def test_values_that_were_not_understood_are_no_keys() -> None:
    row = draft("Kevin MAY")._replace(
        emails=(EmailReading("kevin@@x", None),),
        phones=(mobile("+66812340101")._replace(e164=None), mobile("+66812340102", sure=False)),
    )

    keys = match_keys(row)

    assert (keys.emails, keys.mobiles, keys.phones) == ((), (), ("+66812340102",))


def test_name_in_its_own_script_is_no_latin_name() -> None:
    keys = match_keys(draft("สุดา สุวรรณรัตน์"))

    assert (keys.latin, keys.natives) == ((), ("สุดาสุวรรณรัตน์",))


def test_native_name_in_latin_letters_is_another_latin_name() -> None:
    keys = match_keys(draft("Nguyen Huong", native_name="Nguyễn Thị Hương"))

    assert (keys.latin, keys.natives) == (("huong nguyen", "huong nguyen thi"), ())
    assert match_keys(draft("Nguyen Huong", native_name="Nguyễn Hương")).latin == ("huong nguyen",)


def test_name_given_in_both_columns_counts_once() -> None:
    keys = match_keys(draft("王 伟", native_name="王伟"))

    assert (keys.search_keys, keys.natives) == (("王伟",), ("王伟",))


def test_native_key_has_no_spaces_and_no_case() -> None:
    assert native_key("Ирина ПЕТРОВА") == "иринапетрова"


@given(st.text(min_size=1))
def test_remembered_sounds_are_those_of_the_whole_name(name: str) -> None:
    maker = KeyMaker()

    for _ in range(2):
        keys = maker.keys(draft(name))
        assert keys.sound_keys == ((sound_key(name),) if keys.search_keys else ())
