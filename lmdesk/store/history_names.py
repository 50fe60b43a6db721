"""What the rows of a desk are called, whatever table they lie in and also when they are gone."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from lmdesk.domain.history_lines import RowName
from lmdesk.store.desk import Desk
from lmdesk.store.effect import Row, Values
from lmdesk.store.row_images import names_of_institutions, names_of_people, with_mentions

OWNERS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "person_name": (("person_id", "person"),),
        "affiliation": (("person_id", "person"),),
        "person_tag": (("person_id", "person"),),
        "match_decision": (("person_id", "person"),),
        "contact_point": (
            ("person_id", "person"),
            ("institution_id", "institution"),
            ("affiliation_id", "affiliation"),
        ),
        "institution_name": (("institution_id", "institution"),),
        "institution_relation": (("institution_id", "institution"),),
        "event_title": (("event_id", "event"),),
        "event_organiser": (("event_id", "event"),),
        "session": (("event_id", "event"),),
        "session_topic": (("session_id", "session"),),
        "participation": (("person_id", "person"), ("institution_id", "institution")),
        "session_role": (("participation_id", "participation"),),
        "list_member": (("person_id", "person"),),
        "import_row": (("batch_id", "import_batch"),),
    }
)
"""Whose name a row goes by: the first of these columns that is filled."""

OPENED = frozenset({"person", "institution", "event", "mailing_list"})
"""Tables whose rows are records that can be opened."""


class RowNames:
    """Names of some rows, read in a number of queries that does not depend on how many they are."""

    def __init__(self, desk: Desk, rows: Iterable[Row]) -> None:
        self._images = with_mentions(desk, rows)
        self._people = names_of_people(desk, self._ids("person"))
        self._bodies = names_of_institutions(desk, self._ids("institution"))

    def of(self, row: Row) -> RowName:
        """Return what a row is called; an empty name where nothing of it can be found."""
        values = self._images.get(row)
        if values is None:
            return RowName("")
        owner = self._owner(row, values)
        text = self._text(row, values)
        if owner is None:
            kind = row[0] if row[0] in OPENED else None
            return RowName(text, "", kind, row[1] if kind else None)
        named = self.of(owner)
        return named._replace(text=text) if text != named.name else named

    def mentioned(self, table: str, row_id: int) -> str:
        """Return the name of a row that a column mentions."""
        named = self.of((table, row_id))
        return named.text or named.name

    def _ids(self, table: str) -> list[int]:
        return [row_id for name, row_id in self._images if name == table]

    def _owner(self, row: Row, values: Values) -> Row | None:
        for column, parent in OWNERS.get(row[0], ()):
            if values.get(column) is not None:
                return parent, values[column]
        return None

    def _text(self, row: Row, values: Values) -> str:
        """Return what a row says itself, apart from whose it is."""
        table, row_id = row
        if table == "person":
            return self._people.get(row_id, "")
        if table == "institution":
            return self._bodies.get(row_id, "")
        tell = TEXTS.get(table)
        return ", ".join(str(part) for part in tell(self, values) if part) if tell else ""

    def at(self, table: str, row_id: object) -> str:
        """Return the name of a mentioned row, or nothing."""
        return self.mentioned(table, row_id) if isinstance(row_id, int) else ""


Tell = Callable[[RowNames, Values], tuple[object, ...]]

TEXTS: Mapping[str, Tell] = MappingProxyType(
    {
        "person_name": lambda _, v: (v.get("printed"),),
        "affiliation": lambda names, v: (
            v.get("position"),
            v.get("unit_text"),
            names.at("institution", v.get("institution_id")),
        ),
        "contact_point": lambda _, v: (v.get("raw"),),
        "person_tag": lambda names, v: (names.at("tag", v.get("tag_id")),),
        "tag": lambda _, v: (v.get("name"),),
        "institution_name": lambda _, v: (v.get("name"),),
        "institution_relation": lambda names, v: (names.at("institution", v.get("other_id")),),
        "event": lambda _, v: (v.get("title") or v.get("code"),),
        "event_title": lambda _, v: (v.get("title"),),
        "event_organiser": lambda _, v: (v.get("name_as_printed"),),
        "session": lambda _, v: (v.get("title") or v.get("code"),),
        "session_topic": lambda _, v: (v.get("topic"),),
        "participation": lambda names, v: (names.at("event", v.get("event_id")),),
        "session_role": lambda names, v: (names.at("session", v.get("session_id")),),
        "mailing_list": lambda _, v: (v.get("name"),),
        "list_member": lambda names, v: (names.at("mailing_list", v.get("mailing_list_id")),),
        "import_batch": lambda _, v: (v.get("file_name"),),
        "import_row": lambda _, v: (v.get("sheet"), v.get("row")),
        "vocabulary": lambda _, v: (v.get("label"),),
        "import_profile": lambda _, v: (v.get("name"),),
    }
)
"""What a row of each table says of itself; people and institutions go by their main name."""
