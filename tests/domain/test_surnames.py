"""The stock of surnames: which words it knows, how much they say, and how they are spelt."""

from collections import Counter

from lmdesk.domain.name_stock import SILENT, StockSays, stock_says
from lmdesk.domain.name_words import WordReader
from lmdesk.domain.names import NameOrder
from name_builders import surname_table, vocabulary

TABLE = surname_table()
READER = WordReader(TABLE)
FIRST, LAST = NameOrder.SURNAME_FIRST, NameOrder.GIVEN_FIRST


def says(name: str, country: str | None) -> StockSays:
    return stock_says(tuple(map(READER.read, name.split())), country)


def test_stock_covers_the_countries_that_have_surnames() -> None:
    rows = vocabulary("surnames")
    count = Counter((row["country"], row["script"]) for row in rows)

    assert count["CN", "Hans"] >= 300
    assert count["CN", "Latn"] + count["HK", "Latn"] + count["SG", "Latn"] >= 300
    assert count["VN", "Latn"] >= 100
    assert count["KH", "Latn"] >= 150
    assert not {"TH", "LA"} & {country for country, _ in count}
    assert all(row["source"] and row["weight"] in {"1", "2"} for row in rows)
    names = Counter((row["surname"], row["country"], row["script"]) for row in rows)
    assert [name for name, times in names.items() if times > 1] == []


def test_surname_that_is_a_given_name_as_often_is_weak() -> None:
    assert (TABLE.countries_of("Hong"), TABLE.weak_in("Hong")) == (("CN", "KR"), ("CN",))
    assert TABLE.weak_in("Zhang") == ()
    assert TABLE.weak_in("Nobody") == ()


def test_han_surname_knows_its_latin_spellings() -> None:
    assert {"huang", "wong", "ng"} <= TABLE.latin_forms("黄晓明")
    assert "ouyang" in TABLE.latin_forms("欧阳静")
    assert TABLE.latin_forms("龘某") == frozenset()


def test_surname_at_one_end_tells_the_order() -> None:
    assert says("Wang Xiaoming", "CN") == StockSays(FIRST, strong=True)
    assert says("Xiaoming Wang", None) == StockSays(LAST, strong=True)
    assert says("Hong Ming", "CN") == SILENT
    assert says("Hong Wang", "CN") == StockSays(LAST, strong=False)
    assert says("Wang Zhang", "CN") == SILENT
    assert says("Lan Nguyễn", None) == StockSays(LAST, strong=True)
    assert says("Emily Wang", None) == SILENT
    assert says("Chih-hao Hsu", "TW") == StockSays(LAST, strong=True)
    assert says("Somchai Chan", "TH") == SILENT
