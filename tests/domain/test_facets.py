from lmdesk.domain.facets import NOT_GIVEN, Facet, in_order


def test_what_most_have_comes_first_and_what_is_not_given_last() -> None:
    facets = [Facet(NOT_GIVEN, 9), Facet("LA", 1), Facet("CN", 3), Facet("KH", 1)]

    assert in_order(facets) == (
        *(Facet("CN", 3), Facet("KH", 1), Facet("LA", 1)),
        Facet(NOT_GIVEN, 9),
    )
