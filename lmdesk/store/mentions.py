"""What still mentions people or institutions, such as those in the bin."""

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lmdesk.store.desk import Desk

_AMONG = "IN (SELECT value FROM json_each(?))"

_OF_PEOPLE: Mapping[str, str] = MappingProxyType(
    {
        "events": "SELECT count(DISTINCT event_id) FROM participation WHERE person_id",
        "mailing_lists": "SELECT count(DISTINCT mailing_list_id) FROM list_member WHERE person_id",
        "imports": "SELECT count(DISTINCT batch_id) FROM import_row WHERE person_id",
    }
)
_OF_INSTITUTIONS: Mapping[str, str] = MappingProxyType(
    {
        "people": "SELECT count(DISTINCT person_id) FROM affiliation WHERE institution_id",
        "events": "SELECT count(DISTINCT event_id) FROM event_organiser WHERE institution_id",
        "participants": "SELECT count(*) FROM participation WHERE institution_id",
        "institutions": "SELECT count(DISTINCT institution_id) FROM institution_relation"
        " WHERE other_id",
    }
)


def mentions_of_people(desk: Desk, person_ids: Sequence[int]) -> dict[str, int]:
    """Return by how many events, mailing lists and imports people are mentioned."""
    return _counted(desk, _OF_PEOPLE, person_ids)


def mentions_of_institutions(desk: Desk, institution_ids: Sequence[int]) -> dict[str, int]:
    """Return by how many people, events, participants and institutions some are mentioned."""
    return _counted(desk, _OF_INSTITUTIONS, institution_ids)


def _counted(desk: Desk, queries: Mapping[str, str], ids: Sequence[int]) -> dict[str, int]:
    asked = json.dumps(list(ids))
    return {kind: desk.sql(f"{query} {_AMONG}", (asked,))[0][0] for kind, query in queries.items()}
