"""What a merge would make of two records, as the rows of a table."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from lmdesk.domain.merging import ABSORB, BOTH, KEEP, MergeChild, MergeField
from lmdesk.services.duplicate_queue import OpenPair
from lmdesk.services.readers import Readers
from lmdesk.services.side_by_side import in_words
from lmdesk.ui.duplicates.choice_table import ChoiceLine
from lmdesk.ui.texts import word

NUMBER = "number"
"""The field of the preferred number, which is printed in groups."""


def merge_lines(opened: OpenPair, choices: Mapping[str, str], readers: Readers) -> list[ChoiceLine]:
    """Return each field, and then each kind of what belongs to the two, with what stays."""
    fields = [_field_line(_printed(field, readers), choices) for field in opened.view.fields]
    return [*fields, *_child_lines(opened.of_keep, opened.view.children)]


def _printed(field: MergeField, readers: Readers) -> MergeField:
    if field.key != NUMBER:
        return field
    keep, absorb = (in_words("phone", value, readers) for value in (field.keep, field.absorb))
    return field._replace(keep=keep or None, absorb=absorb or None)


def _field_line(field: MergeField, choices: Mapping[str, str]) -> ChoiceLine:
    stays = choices.get(field.key, field.proposed)
    if not field.is_open:
        stays = _side_with_value(field.keep, field.absorb)
    values = {KEEP: (field.keep,), ABSORB: (field.absorb,), BOTH: (field.keep, field.absorb)}
    # Of two equal values, and of a value and none, one stands there.
    after = list(dict.fromkeys(value for value in values[stays] if value))
    none = QCoreApplication.translate("duplicates", "none")
    return ChoiceLine(
        field.key,
        word(field.label),
        field.keep or none,
        field.absorb or none,
        "\n".join(after),
        stays,
        field.options if field.is_open else (),
        is_one=field.keep == field.absorb,
        # What somebody has chosen needs no reason.
        why=word(field.why) if field.is_open and field.key not in choices else "",
    )


def _child_lines(
    of_keep: Sequence[MergeChild], of_absorb: Sequence[MergeChild]
) -> Iterator[ChoiceLine]:
    none = QCoreApplication.translate("duplicates", "none")
    for group in dict.fromkeys(child.group for child in (*of_keep, *of_absorb)):
        left = [child.text for child in of_keep if child.group == group]
        right = [child.text for child in of_absorb if child.group == group]
        come = [child.text for child in of_absorb if child.group == group and child.comes]
        yield ChoiceLine(
            group,
            word(f"merge_group.{group}"),
            "\n".join(left) or none,
            "\n".join(right) or none,
            "\n".join((*left, *come)),
            _side_with_value(left, right),
            is_one=left == right,
        )


def _side_with_value(keep: object, absorb: object) -> str:
    """Return which side has a value where only one has; BOTH where both have."""
    if keep and absorb:
        return BOTH
    return KEEP if keep else ABSORB
