"""Smart lists: filters over people that are kept under a name, as text that a desk can store."""

import json
from typing import Any, NamedTuple

from lmdesk.domain.person_listing import GROUPS, PeopleQuery

VERSION = 1
"""Which form of the text this program writes."""

_KNOWN = frozenset({"version", "text", *GROUPS})


class SmartList(NamedTuple):
    """A filter with its name. `unknown` names what this program does not understand of it.

    With something unknown the filter says less than was meant, and finds too many people.
    """

    list_id: int
    name: str
    query: PeopleQuery
    unknown: tuple[str, ...] = ()


def query_text(query: PeopleQuery, before: str = "") -> str:
    """Return a query as JSON, blank groups left out.

    `before` is the text that it replaces: what this program does not understand of it is kept.
    The bin is no part of a smart list.
    """
    values: dict[str, Any] = {"version": VERSION}
    if query.text.strip():
        values["text"] = query.text.strip()
    values |= {group: sorted(query.chosen(group)) for group in GROUPS if query.chosen(group)}
    kept = {key: value for key, value in _read(before).items() if key not in _KNOWN}
    return json.dumps(values | kept, ensure_ascii=False, sort_keys=True)


def read_query(text: str) -> tuple[PeopleQuery, tuple[str, ...]]:
    """Return the query that a text holds, and the names of what is not understood of it."""
    values = _read(text)
    unknown = {key for key in values if key not in _KNOWN}
    version = values.get("version")
    if version != VERSION:
        unknown.add("version")
    words = values.get("text", "")
    if not isinstance(words, str):
        unknown.add("text")
        words = ""
    query = PeopleQuery(words)
    for group in GROUPS:
        chosen = values.get(group, [])
        if isinstance(chosen, list) and all(isinstance(value, str) for value in chosen):
            query = query.choosing(group, frozenset(chosen))
        else:
            unknown.add(group)
    return query, tuple(sorted(unknown))


def _read(text: str) -> dict[str, Any]:
    try:
        values = json.loads(text)
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}
