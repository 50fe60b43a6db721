import pytest

from lmdesk.domain.zawgyi import is_zawgyi


@pytest.mark.parametrize(
    "text",
    [
        "\u103b\u1019\u1014\u1039\u1019\u102c",  # Myanmar, the medial before its consonant
        "\u1031\u1019\u102c\u1004\u1039",  # Maung, the vowel first and a bare stacker
        "\u1026\u1038\u1031\u1021\u102c\u1004\u1039\u1019\u1004\u1039\u1038",
        "\u1000\u103a\u102c",
    ],
)
def test_text_for_a_zawgyi_font_is_told(text: str) -> None:
    assert is_zawgyi(text)


@pytest.mark.parametrize(
    "text",
    [
        "မြန်မာ",
        "ဦးအောင်မင်းသူ",
        "ဒေါ်ခင်စုဝေ",
        "ယောက်ျား",
        "ကျွန်ုပ်",
        "နိုင်ငံခြားရေးဝန်ကြီးဌာန",
        "တက္ကသိုလ်",
        "အင်္ဂလိပ်",
        "သော်တာ",
        "U Aung Min Thu",
        "",
    ],
)
def test_unicode_burmese_is_left_in_peace(text: str) -> None:
    assert not is_zawgyi(text)
