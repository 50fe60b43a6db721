"""What a merge proposes for a field, and what a choice makes of two values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.merge_fields import choice_of, chosen_values, joined, merge_field
from lmdesk.domain.merging import ABSORB, BOTH, KEEP, MergeView

VALUES = st.one_of(st.none(), st.text(min_size=1))
KEYS = st.sampled_from(["note", "name", "post", "gender", "do_not_contact", "contact_block"])


@pytest.mark.parametrize(
    ("key", "keep", "absorb", "proposed", "why"),
    [
        ("gender", "m", "m", KEEP, "merge.equal"),
        ("gender", "m", None, KEEP, "merge.only_kept"),
        ("gender", None, "f", ABSORB, "merge.only_absorbed"),
        ("gender", "m", "f", KEEP, "merge.kept_first"),
        ("do_not_contact", "yes", "no", KEEP, "merge.safer"),
        ("do_not_contact", "no", "yes", ABSORB, "merge.safer"),
        ("note", "a", "b", BOTH, "merge.both"),
        ("contact_block", "a", "b", KEEP, "merge.kept_first"),
        ("name", "Kevin MAY", "Dr. Kevin May", ABSORB, "merge.says_more"),
        ("name", "Dr. Kevin MAY", "Kevin May", KEEP, "merge.kept_first"),
    ],
)
def test_value_is_proposed_with_its_reason(
    key: str, keep: str | None, absorb: str | None, proposed: str, why: str
) -> None:
    field = merge_field(key, "column.note", keep, absorb)

    assert (field.proposed, field.why) == (proposed, why)


@given(KEYS, VALUES, VALUES)
def test_proposal_is_one_of_the_options_and_never_loses_the_only_value(
    key: str, keep: str | None, absorb: str | None
) -> None:
    field = merge_field(key, "column.note", keep, absorb)

    assert field.proposed in field.options
    assert choice_of(field, {}) == field.proposed
    assert field.is_open == (keep is not None and absorb is not None and keep != absorb)
    if keep is not None and absorb is None:
        assert field.proposed == KEEP
    if keep is None and absorb is not None:
        assert field.proposed == ABSORB


@pytest.mark.parametrize(
    ("keep", "absorb", "both"),
    [
        (None, None, None),
        ("a", None, "a"),
        (None, "b", "b"),
        ("Speaks Lao", "Vegetarian", "Speaks Lao\nVegetarian"),
        ("Speaks Lao.", "speaks lao", "Speaks Lao."),
        ("lao", "Speaks Lao", "Speaks Lao"),
    ],
)
def test_two_texts_stand_one_below_the_other_unless_one_holds_the_other(
    keep: str | None, absorb: str | None, both: str | None
) -> None:
    assert joined(keep, absorb) == both


def test_choice_sets_only_what_changes_and_a_date_with_its_precision() -> None:
    keep = {"note": "a", "founded": "1998", "founded_precision": "year", "type": "bank"}
    absorb = {"note": "b", "founded": "1998-05", "founded_precision": "month", "type": "bank"}
    chosen = {"note": BOTH, "founded": ABSORB, "type": ABSORB}

    values = chosen_values(["note", "founded", "type"], keep, absorb, chosen)

    assert values == {"note": "a\nb", "founded": "1998-05", "founded_precision": "month"}


def test_choice_that_is_no_option_is_an_error() -> None:
    field = merge_field("gender", "column.gender", "m", "f")

    with pytest.raises(ValueError, match="no choice for gender: both"):
        choice_of(field, {"gender": BOTH})


def test_field_without_a_value_says_nothing() -> None:
    assert not merge_field("note", "column.note", None, None).says_something
    assert merge_field("note", "column.note", None, "b").says_something
    assert MergeView(1, 2, "A", "B", (), ()).fields == ()
