"""The endings of lists stand in one place."""

from lmdesk.domain.list_endings import LIST_ENDINGS, PLAIN_TEXTS, endings_filter


def test_each_ending_belongs_to_one_container() -> None:
    endings = [ending for own in LIST_ENDINGS.values() for ending in own]

    assert len(set(endings)) == len(endings)
    assert all(ending.startswith(".") and ending == ending.lower() for ending in endings)
    assert set(LIST_ENDINGS) > PLAIN_TEXTS


def test_dialog_offers_every_ending() -> None:
    offered = endings_filter().split(" ")

    assert offered[:2] == ["*.xlsx", "*.xlsm"]
    assert {"*.xls", "*.xlsb", "*.ods", "*.csv", "*.txt", "*.html", "*.mht", "*.xml"} <= set(
        offered
    )
