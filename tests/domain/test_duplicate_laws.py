"""Laws of the search for duplicates, tried with any records."""

from hypothesis import given
from hypothesis import strategies as some

from duplicate_builders import codes, found, record
from lmdesk.domain.duplicate_fields import Record

WORDS = ("Nguyễn", "Văn", "Anh", "Wang", "Wei", "Wie", "Khamla", "Phommachanh", "Pommachanh", "K")
NATIVES = ("", "", "王伟", "王薇", "คำหล้า", "คำหลา")


@some.composite
def records(draw: some.DrawFn) -> list[Record]:
    """Draw a few people who share much of what they have."""
    return [
        record(
            number,
            " ".join(draw(some.lists(some.sampled_from(WORDS), max_size=3))),
            given=draw(some.sampled_from(("", *WORDS))),
            native=draw(some.sampled_from(NATIVES)),
            email=draw(some.sampled_from(("", "a@example.org", "b@example.org"))),
            mobile=draw(some.sampled_from(("", "+84911111111", "+84922222222"))),
            institution=draw(some.sampled_from(("", "1", ("1", "2")))),
            position=draw(some.sampled_from(("", "director", "directer"))),
            gender=draw(some.sampled_from(("", "f", "m"))),
        )
        for number in range(1, draw(some.integers(2, 7)) + 1)
    ]


@given(records(), some.randoms(use_true_random=False))
def test_order_of_the_records_does_not_matter(people: list[Record], dice: object) -> None:
    mixed = list(people)
    dice.shuffle(mixed)  # type: ignore[attr-defined]

    assert found(mixed, min_score=0) == found(people, min_score=0)


@given(records())
def test_score_and_reasons_are_the_same_from_both_sides(people: list[Record]) -> None:
    turned = [person._replace(id=100 - person.id) for person in people]

    there = {(p.a, p.b): (p.score, codes(p)) for p in found(people, min_score=0)}
    back = {(100 - p.b, 100 - p.a): (p.score, codes(p)) for p in found(turned, min_score=0)}

    assert there == back


@given(records(), some.floats(0, 1))
def test_least_score_only_leaves_out(people: list[Record], least: float) -> None:
    everything = found(people, min_score=0)

    assert found(people, min_score=least) == tuple(p for p in everything if p.score >= least)


@given(records())
def test_pairs_come_best_first_with_the_lower_id_first(people: list[Record]) -> None:
    pairs = found(people, min_score=0)

    assert list(pairs) == sorted(pairs, key=lambda pair: (-pair.score, pair.a, pair.b))
    assert all(pair.a < pair.b and 0 <= pair.score <= 1 for pair in pairs)
