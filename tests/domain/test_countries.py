"""Countries in every spelling that lists use, in eight languages."""

import csv

import pytest

from lmdesk.domain.countries import LANGUAGES, CountryReading, CountryTable
from lmdesk.paths import bundled


def table() -> CountryTable:
    with bundled("db", "vocab", "countries.csv").open(encoding="utf-8", newline="") as file:
        return CountryTable(csv.DictReader(file))


TABLE = table()
SIX = ("KH", "CN", "LA", "MM", "TH", "VN")


def test_table_holds_the_countries_of_the_standard_with_their_codes() -> None:
    countries = TABLE.all()

    assert len(countries) == 249
    assert len({country.alpha3 for country in countries}) == 249
    assert len({country.numeric for country in countries}) == 249
    assert all(country.short and len(country.numeric) == 3 for country in countries)
    assert [country.code for country in countries] == sorted(c.code for c in countries)


@pytest.mark.parametrize("code", SIX)
def test_each_of_the_six_has_its_names_in_eight_languages(code: str) -> None:
    country = TABLE.by_code(code)

    assert country is not None
    assert country.formal
    assert country.un
    assert country.adjectives
    assert country.cities
    assert country.dial_code
    assert country.name_order
    assert set(country.names) == {"en", *LANGUAGES}
    assert all(country.names.values())


@pytest.mark.parametrize("code", SIX)
def test_every_name_of_the_six_is_read_back(code: str) -> None:
    country = TABLE.by_code(code)
    assert country is not None
    names = (country.short, country.formal, country.un, *country.names.values())

    for name in (*names, *country.variants, *country.native, *country.adjectives):
        assert TABLE.read(name) == CountryReading(code), name
    for name in names:
        assert TABLE.read(f"  {name.upper()} ") == CountryReading(code), name


def test_printed_names_of_all_countries_are_read_back() -> None:
    for country in TABLE.all():
        for name in filter(None, (country.short, country.formal, country.un, country.code)):
            if name != "IO":
                assert TABLE.read(name) == CountryReading(country.code), name
        assert TABLE.read(country.alpha3) == CountryReading(country.code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("P.R. China", "CN"),
        ("P.R.China", "CN"),
        ("China (PRC)", "CN"),
        ("Lao P.D.R", "LA"),
        ("LAO PEOPLE'S DEMOCRATIC REPUBLIC (host)", "LA"),
        ("Lao PDR / Laos", "LA"),
        ("Vientiane, Lao PDR", "LA"),
        ("Thailand - Bangkok", "TH"),
        ("Kingdom of Norway", "NO"),
        ("Republic of Singapore", "SG"),
        ("Kingdom of Spain", "ES"),
        ("The Netherlands", "NL"),
        ("Cote d'Ivoire", "CI"),
        ("U.S.A.", "US"),
        ("Viet\u00a0Nam", "VN"),
        ("République de Cuba", None),
        ("Siam River", None),
        ("Mekong", None),
        ("??", None),
        ("", None),
        ("China / Laos", None),
        ("la", None),
        ("OBSERVERS", None),
    ],
)
def test_spelling_is_read(text: str, code: str | None) -> None:
    expected = CountryReading(code) if code else None

    assert TABLE.read(text) == expected
    assert TABLE.read(text) == expected


def test_city_alone_is_only_a_proposal() -> None:
    assert TABLE.read("Bangkok") == CountryReading("TH", sure=False)
    assert TABLE.read("ວຽງຈັນ") == CountryReading("LA", sure=False)


@pytest.mark.parametrize(
    "text",
    [
        "International",
        "Organisation internationale",
        "Int'l Org.",
        "IO",
        "国际组织",
        "Tổ chức quốc tế",
    ],
)
def test_international_body_is_no_country(text: str) -> None:
    assert TABLE.read(text) == CountryReading(None, problem="not_a_country")


@pytest.mark.parametrize(
    ("code", "style", "language", "name"),
    [
        ("LA", "short", "en", "Lao PDR"),
        ("LA", "formal", "en", "Lao People's Democratic Republic"),
        ("VN", "un", "en", "Viet Nam"),
        ("HK", "un", "en", "Hong Kong, China"),
        ("AD", "formal", "en", "Andorra"),
        ("MM", "short", "fr", "Myanmar"),
        ("TH", "short", "zh", "泰国"),
        ("TH", "short", "de", "Thailand"),
    ],
)
def test_name_is_given_in_the_style_asked_for(
    code: str, style: str, language: str, name: str
) -> None:
    assert TABLE.name(code, style, language) == name


def test_unknown_code_has_no_country_and_no_name() -> None:
    assert TABLE.by_code("XX") is None
    with pytest.raises(KeyError):
        TABLE.name("XX")


@pytest.mark.parametrize(
    ("domain", "code"),
    [
        ("gov.la", "LA"),
        ("mee.gov.cn", "CN"),
        ("ann@ox.ac.uk", "GB"),
        ("example.org", None),
        ("a.example", None),
        ("start.io", None),
        ("la", None),
    ],
)
def test_domain_tells_the_country_only_where_it_is_one(domain: str, code: str | None) -> None:
    assert TABLE.country_of_domain(domain) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ministry of Natural Resources and Environment of Laos", "LA"),
        ("China National Textile & Apparel Council", "CN"),
        ("Cambodian Wetlands Network", "KH"),
        ("Lao River Commission Office", "LA"),
        ("Royal University of Phnom Penh", "KH"),
        ("Ministry of Foreign Affairs of the People's Republic of China", "CN"),
        ("Bộ Tài nguyên và Môi trường Việt Nam", "VN"),
        ("กระทรวงการต่างประเทศแห่งราชอาณาจักรไทย", "TH"),
        ("Georgia Institute of Technology", None),
        ("Government of Georgia", "GE"),
        ("Bank of the Netherlands", "NL"),
        ("South China Sea Institute", None),
        ("American University of Phnom Penh", None),
        ("Japan Desk, Ministry of Laos", None),
        ("World Resources Institute", None),
        ("Contact us", None),
        ("", None),
    ],
)
def test_institution_points_to_one_country(text: str, code: str | None) -> None:
    assert TABLE.country_in_text(text) == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Embassy of the Lao People's Democratic Republic in China", ("LA", "CN")),
        ("Royal Embassy of Cambodia in China", ("KH", "CN")),
        ("Royal Thai Embassy, Beijing", ("TH", "CN")),
        ("Consulate General of the Lao PDR in Kunming", ("LA", "CN")),
        ("Ambassade de Chine au Laos", ("CN", "LA")),
        ("Đại sứ quán Lào tại Việt Nam", ("LA", "VN")),
        ("สถานเอกอัครราชทูตไทย ณ กรุงปักกิ่ง", ("TH", "CN")),
        ("缅甸联邦共和国驻华大使馆", ("MM", "CN")),
        ("中国驻老挝大使馆", ("CN", "LA")),
        ("中国驻泰使馆", ("CN", "TH")),
        ("驻外使馆", None),
        ("某国驻华大使馆", None),
        ("Permanent Mission of Thailand to the United Nations", ("TH", None)),
        ("Embassy, Beijing", None),
        ("Ministry of Laos", None),
    ],
)
def test_embassy_stands_for_one_country_in_another(
    text: str, expected: tuple[str, str | None] | None
) -> None:
    assert TABLE.embassy_in_text(text) == expected
    if expected:
        assert TABLE.country_in_text(text) == expected[0]
