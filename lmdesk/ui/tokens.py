"""The colours of the window by meaning, light and dark, as `#RRGGBB`."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QPalette


class Tone(NamedTuple):
    """Text and ground of a meaning. A `ground` of None means a dashed edge instead."""

    text: str
    ground: str | None
    edge: str | None = None


@dataclass(frozen=True, slots=True)
class Tokens:
    """All colours of one theme. `tones` are the meanings of chips and dots by name."""

    window: str
    rail: str
    base: str
    alternate: str
    text: str
    muted: str
    faint: str
    disabled: str
    highlight: str
    highlight_unfocused: str
    accent: str
    accent_text: str
    link: str
    hover: str
    tint: str
    line: str
    line2: str
    edge: str
    tip: str
    tip_text: str
    tip_link: str
    difference: str
    tones: Mapping[str, Tone]


LIGHT = Tokens(
    window="#F3F5F6",
    rail="#E9EDEF",
    base="#FFFFFF",
    alternate="#F8F9FA",
    text="#1A2125",
    muted="#56616A",
    faint="#626D75",
    disabled="#99A3AA",
    highlight="#D5E8EB",
    highlight_unfocused="#E9EDEF",
    accent="#0F6674",
    accent_text="#FFFFFF",
    link="#0F6674",
    hover="#EEF3F4",
    tint="#E8F2F3",
    line="#E0E5E8",
    line2="#C3CCD1",
    edge="#828D95",
    tip="#20292E",
    tip_text="#F2F5F6",
    tip_link="#7CCBD6",
    difference="#FDF4DF",
    tones=MappingProxyType(
        {
            "new": Tone("#2B6A30", "#E2F1E1"),
            "update": Tone("#2457A6", "#E3ECFA"),
            "unsure": Tone("#7F5000", "#FBEDCF"),
            "error": Tone("#A8261C", "#FBE4E1"),
            "same": Tone("#4F5A62", "#E9EDEF"),
            "skipped": Tone("#5C676F", None, "#AEB8BE"),
            "plain": Tone("#1A2125", "#E9EDEF"),
        }
    ),
)

DARK = Tokens(
    window="#1D2225",
    rail="#171B1E",
    base="#22282B",
    alternate="#262C30",
    text="#E6EAEC",
    muted="#A7B2B9",
    faint="#95A1A8",
    disabled="#6C777E",
    highlight="#23474E",
    highlight_unfocused="#333B40",
    accent="#62BECB",
    accent_text="#06262C",
    link="#7CCBD6",
    hover="#2A3236",
    tint="#25363A",
    line="#333B40",
    line2="#4A555B",
    edge="#74818A",
    tip="#E6EAEC",
    tip_text="#1D2225",
    tip_link="#0F6674",
    difference="#372E18",
    tones=MappingProxyType(
        {
            "new": Tone("#92CF90", "#233A25"),
            "update": Tone("#9ABEF5", "#22344F"),
            "unsure": Tone("#EAC270", "#3F3317"),
            "error": Tone("#F59C92", "#4A2521"),
            "same": Tone("#B4BEC4", "#333B40"),
            "skipped": Tone("#A7B2B9", None, "#5B676E"),
            "plain": Tone("#E6EAEC", "#333B40"),
        }
    ),
)


def colour_names(tokens: Tokens) -> dict[str, str]:
    """Return the colours by name, for a style sheet to be filled with."""
    plain = {
        field.name: getattr(tokens, field.name) for field in fields(tokens) if field.name != "tones"
    }
    unsure, error = tokens.tones["unsure"], tokens.tones["error"]
    return {
        **plain,
        "error": error.text,
        "bad": error.ground or tokens.base,
        "warn": unsure.ground or tokens.base,
    }


def tokens_for(palette: QPalette) -> Tokens:
    """Return the colours that belong to a palette: dark when its ground is dark."""
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT
