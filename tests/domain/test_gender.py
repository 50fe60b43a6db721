"""The gender column and the title it proposes."""

import pytest

from lmdesk.domain.gender import read_gender, title_from_gender


@pytest.mark.parametrize("text", ["男", "M", "m.", " Male ", "Nam", "ชาย", "ຊາຍ", "ប្រុស", "Homme"])
def test_male_words_propose_mr(text: str) -> None:
    assert (read_gender(text), title_from_gender(text)) == ("m", "Mr.")


@pytest.mark.parametrize("text", ["女", "F", "Nữ", "หญิง", "ຍິງ", "ស្រី", "မ", "Femme", "FEMALE"])
def test_female_words_propose_ms(text: str) -> None:
    assert (read_gender(text), title_from_gender(text)) == ("f", "Ms.")


@pytest.mark.parametrize("text", ["", "-", "X", "other", "Dr."])
def test_other_words_propose_nothing(text: str) -> None:
    assert (read_gender(text), title_from_gender(text)) == (None, None)
