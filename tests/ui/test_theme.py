"""Colours can be read by everybody, and icons are neither missing nor left over."""

import ast
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from lmdesk.ui.icons import set_icon
from lmdesk.ui.theme import Theme, palette_of
from lmdesk.ui.tokens import DARK, LIGHT, Tokens, tokens_for
from source_tree import ROOT, sources

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])

PANELS = ("base", "window", "alternate", "hover", "tint")
ROWS = ("base", "hover", "highlight", "highlight_unfocused")

TEXTS = (
    ("text", (*PANELS, *ROWS, "rail", "difference")),
    ("muted", (*PANELS, *ROWS, "rail")),
    ("faint", PANELS),
    ("link", (*PANELS, "highlight")),
    ("accent_text", ("accent", "link")),
    ("tip_text", ("tip",)),
    ("tip_link", ("tip",)),
)
"""What is written in which colour on which grounds; a pressed or hovered button counts too."""

MARKS = (
    ("edge", ("base", "window")),
    ("accent", (*PANELS, *ROWS, "rail")),
    ("muted", (*PANELS, *ROWS, "rail")),
)
"""Edges of fields, focus rings and icons."""

ICON_ARGUMENTS = (
    ("ActionSpec", 4),
    ("EmptyPage", 0),
    ("Place", 2),
    ("SideItem", 4),
    ("icon", 0),
    ("icon_button", 0),
    ("pixmap", 0),
    ("primary_button", 1),
    ("set_icon", 1),
)
"""Which argument of a call is the name of an icon."""

ICON_KEYWORDS = frozenset({"icon", "button_icon"})


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.1."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.1."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def too_weak(
    tokens: Tokens, pairs: tuple[tuple[str, tuple[str, ...]], ...], least: float
) -> list[str]:
    return [
        f"{name} on {ground}: {found:.2f}"
        for name, grounds in pairs
        for ground in dict.fromkeys(grounds)
        if (found := contrast(getattr(tokens, name), getattr(tokens, ground))) < least
    ]


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@BOTH
def test_text_stands_out_from_every_ground_it_is_written_on(tokens: Tokens) -> None:
    assert too_weak(tokens, TEXTS, 4.5) == []


@BOTH
def test_edges_rings_and_icons_stand_out(tokens: Tokens) -> None:
    assert too_weak(tokens, MARKS, 3) == []


@BOTH
def test_chips_can_be_read(tokens: Tokens) -> None:
    weak = [
        f"{name} on {ground}: {contrast(tone.text, ground):.2f}"
        for name, tone in tokens.tones.items()
        # A chip without a ground stands in a row or on a panel.
        for ground in ([tone.ground] if tone.ground else [tokens.base, tokens.window, tokens.hover])
        if contrast(tone.text, ground) < 4.5
    ]

    assert weak == []


@BOTH
def test_dots_of_statuses_stand_out_in_every_row(tokens: Tokens) -> None:
    weak = [
        f"{name} on {row}"
        for name, tone in tokens.tones.items()
        for row in ROWS
        if contrast(tone.text, getattr(tokens, row)) < 3
    ]

    assert weak == []


@BOTH
def test_sentences_of_banners_and_complaints_can_be_read(tokens: Tokens) -> None:
    unsure, error = tokens.tones["unsure"], tokens.tones["error"]
    banners = [tokens.tint, unsure.ground or "", error.ground or ""]
    weak = [
        f"{colour} on {ground}: {contrast(colour, ground):.2f}"
        for colour, grounds in (
            (tokens.text, banners),
            (tokens.link, banners),
            (error.text, [tokens.base, tokens.window]),
            (unsure.text, [tokens.base, tokens.window]),
        )
        for ground in grounds
        if contrast(colour, ground) < 4.5
    ]

    assert weak == []


@BOTH
def test_both_themes_know_the_same_meanings(tokens: Tokens) -> None:
    assert list(tokens.tones) == list(LIGHT.tones)


@BOTH
def test_palette_tells_which_theme_it_is(tokens: Tokens) -> None:
    palette = palette_of(tokens)

    assert tokens_for(palette) is tokens
    assert palette.color(QPalette.ColorRole.Highlight) == QColor(tokens.highlight)
    inactive = QPalette.ColorGroup.Inactive
    assert palette.color(inactive, QPalette.ColorRole.Highlight) == QColor(
        tokens.highlight_unfocused
    )


def test_icons_are_drawn_anew_when_the_theme_changes(theme: Theme, qapp: QApplication) -> None:
    label = QLabel()
    set_icon(label, "users")
    before = label.pixmap().toImage()
    theme.set_mode("dark")
    try:
        assert theme.tokens is DARK
        assert label.pixmap().toImage() != before
        assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.base)
    finally:
        theme.set_mode("light")
    assert label.pixmap().toImage() == before


def names_in(value: ast.expr) -> Iterator[str]:
    """Return the texts that an expression can be: one, or a choice between several."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.IfExp):
        yield from names_in(value.body)
        yield from names_in(value.orelse)
    elif isinstance(value, ast.BoolOp):
        for part in value.values:
            yield from names_in(part)


def icons_named(call: ast.Call) -> Iterator[str]:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else ast.unparse(function)
    at = dict(ICON_ARGUMENTS).get(name)
    if at is not None and len(call.args) > at:
        yield from names_in(call.args[at])
    for word in call.keywords:
        if word.arg in ICON_KEYWORDS:
            yield from names_in(word.value)


def test_every_icon_that_is_named_is_there_and_every_one_there_is_named() -> None:
    there = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    window = sources("lmdesk/ui")
    named = {
        (source.at(call.lineno), icon)
        for source in window
        for call in source.calls()
        for icon in icons_named(call)
        if icon
    }
    texts = {
        node.value
        for source in window
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant)
    }

    assert sorted(place for place in named if place[1] not in there) == []
    assert sorted(there.difference(texts)) == []
