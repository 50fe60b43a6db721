"""Postal addresses printed the way of their country."""

import csv

import pytest

from lmdesk.domain.address_printing import AddressParts, parts_of_address, print_address
from lmdesk.domain.countries import CountryTable
from lmdesk.paths import bundled

with bundled("db", "vocab", "countries.csv").open(encoding="utf-8", newline="") as rows:
    COUNTRIES = CountryTable(csv.DictReader(rows))


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        (
            AddressParts("12 Fa Ngum Road", "Sisattanak District", "Vientiane", "01160", "LA"),
            "12 Fa Ngum Road\nSisattanak District\n01160 Vientiane\nLao PDR",
        ),
        (
            AddressParts("9 Rama IX Road", "Huai Khwang", "Bangkok", "10310", "TH"),
            "9 Rama IX Road\nHuai Khwang, Bangkok 10310\nThailand",
        ),
        (
            AddressParts("2 Láng Hạ", "Ba Đình", "Hà Nội", "11112", "VN"),
            "2 Láng Hạ\nBa Đình\nHà Nội 11112\nViet Nam",
        ),
        (
            AddressParts("5 Fuxing Road", "Haidian", "Beijing", "100038", "CN"),
            "5 Fuxing Road\nHaidian\nBeijing, 100038\nChina",
        ),
        (
            AddressParts("复兴路5号", "海淀区", "北京市", "100038", "CN"),
            "100038\n北京市海淀区复兴路5号",
        ),
        (
            AddressParts("3 Merchant Road", None, "Yangon", "11181", "MM"),
            "3 Merchant Road\nYangon, 11181\nMyanmar",
        ),
        (
            AddressParts("18 Street 240", None, "Phnom Penh", "120207", "KH"),
            "18 Street 240\nPhnom Penh 120207\nCambodia",
        ),
        (AddressParts(None, None, "Bern", "3003", "CH"), "3003 Bern\nSwitzerland"),
        (AddressParts("Market Square", None, None, "0100", None), "Market Square\n0100"),
        (AddressParts(None, None, "Vientiane", None, "LA"), "Vientiane\nLao PDR"),
        (AddressParts(), ""),
    ],
)
def test_each_country_has_its_way(parts: AddressParts, printed: str) -> None:
    assert print_address(parts, COUNTRIES) == printed


def test_what_was_printed_is_read_again() -> None:
    parts = AddressParts("12 Fa Ngum Road", "Sisattanak District", "Vientiane", "01160", "LA")
    printed = print_address(parts, COUNTRIES)

    assert parts_of_address(printed, COUNTRIES) == parts
    assert parts_of_address(" \n", COUNTRIES) == AddressParts()
