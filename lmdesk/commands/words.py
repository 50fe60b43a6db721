"""How the words of a command are read."""

import argparse
from typing import Protocol


class Verbs(Protocol):
    """The part of argparse that commands are added to; it has no public name."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 -- argparse's own name
        """Add a command."""


def text(word: str) -> str:
    """Return a word that a desk can hold; bytes that are no letters here cannot be."""
    try:
        word.encode()
    except UnicodeEncodeError as error:
        raise argparse.ArgumentTypeError("it holds bytes that are no text") from error
    return word


def number(word: str) -> int:
    """Return the number of a record, a step or an amount, no greater than a desk can hold."""
    if not (word.isdecimal() and 1 <= int(word[:20]) < 1 << 63):
        raise argparse.ArgumentTypeError(f"{word} is not a number from 1 on")
    return int(word)
