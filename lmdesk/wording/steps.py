"""What each step is called in the history and in the undo menu."""

from collections.abc import Mapping
from types import MappingProxyType

STEPS: Mapping[str, str] = MappingProxyType(
    {
        "desk_made": "New desk",
        "sample_office_built": "Sample office",
        "list_imported": "Import of {file}, {people} new people",
        "row_decided": "Decision on row {row} of {file}",
        "person_edited": "Change of {name}",
        "person_added": "New person {name}",
        "undo": "Undo: {what}",
        "redo": "Redo: {what}",
        "revert": "Revert: {what}",
    }
)
