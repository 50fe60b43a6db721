"""Languages of a person, as they are typed and kept."""

import pytest

from lmdesk.domain.languages import languages_of, read_languages, stored_languages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("English", ("en",)),
        ("Lao, English; Français", ("lo", "en", "fr")),
        ("ZH / vi", ("zh", "vi")),
        ("中文、英语", ("zh", "en")),
        ("Thai (fluent), Khmer and burmese", ("th", "km", "my")),
        ("Hmong, english, EN", ("Hmong", "en")),
        ("tieng viet", ("vi",)),
        (" , ;", ()),
    ],
)
def test_languages_come_as_codes_where_they_are_known(text: str, found: tuple[str, ...]) -> None:
    assert read_languages(text) == found


def test_stored_languages_come_back() -> None:
    kept = stored_languages(read_languages("Lao, Sign language"))

    assert kept == "lo, Sign language"
    assert languages_of(kept) == ("lo", "Sign language")
    assert read_languages(kept or "") == ("lo", "Sign language")
    assert (stored_languages(()), languages_of(None)) == (None, ())
