"""Rows of people: the cells of one row become one person, or two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lmdesk.domain.contacts import ContactKind, EmailReading, PhoneReading
from lmdesk.domain.dates import read_date
from lmdesk.domain.gender import read_gender, title_from_gender
from lmdesk.domain.list_facts import ListFacts, is_name_of
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.name_cells import MAY_BE_ODD, read_name_cell
from lmdesk.domain.names import NameReading
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import NO_PARAMS, Problem, Severity
from lmdesk.domain.row_columns import Block, ColumnReader, Notes
from lmdesk.domain.row_countries import RowCountries, RowCountry
from lmdesk.domain.row_reading import ListReaders, ReadRow
from lmdesk.domain.sheet import Row

_KINDS: Mapping[str, ContactKind]
