"""The countries as lmdesk ships them."""

from lmdesk.domain.countries import CountryTable
from lmdesk.formats.vocab import read_rows
from lmdesk.paths import bundled


def country_table() -> CountryTable:
    """Return the countries by which lists name them."""
    return CountryTable(read_rows(bundled("db", "vocab", "countries.csv")))
