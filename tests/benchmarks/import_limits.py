"""The limit of an import and its peers: how others bring the same list into SQLite."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

SCHEMA = """
CREATE TABLE person (id INTEGER PRIMARY KEY, title TEXT, surname TEXT, given TEXT, native TEXT,
  gender TEXT, position TEXT, unit TEXT, institution_id INTEGER, country TEXT);
CREATE TABLE institution (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE contact (id INTEGER PRIMARY KEY, person_id INTEGER, kind TEXT, value TEXT);
CREATE TABLE registration (id INTEGER PRIMARY KEY, person_id INTEGER, number INTEGER,
  category TEXT, registered TEXT, remarks TEXT);
CREATE INDEX person_surname ON person (surname);
CREATE INDEX institution_name ON institution (name);
CREATE INDEX contact_person ON contact (person_id);
CREATE INDEX contact_value ON contact (value);
CREATE INDEX registration_person ON registration (person_id);
"""

Rows = Iterable[Sequence[object]]


def import_with_calamine(source: Path, target: Path) -> None:
    """Read with python-calamine, write with executemany: the limit."""
    import python_calamine

    sheet = python_calamine.load_workbook(str(source)).get_sheet_by_index(0)
    _write(target, sheet.to_python()[1:])


def import_with_openpyxl(source: Path, target: Path) -> None:
    """Read with openpyxl in read-only mode, write with executemany."""
    import openpyxl

    book = openpyxl.load_workbook(source, read_only=True)
    sheet = book.worksheets[0]
    # Cells at the end of a row that hold nothing are not told.
    rows = sheet.iter_rows(min_row=2, max_col=16, values_only=True)
    _write(target, [(*row, *(None,) * (16 - len(row))) for row in rows])


def _write(target: Path, rows: Sequence[Sequence[object]]) -> None:
    database = sqlite3.connect(target)
    database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;" + SCHEMA)
    institutions: dict[object, int] = {}
    for row in rows:
        institutions.setdefault(row[8], len(institutions) + 1)
    with database:
        database.executemany(
            "INSERT INTO institution VALUES (?, ?)", ((i, n) for n, i in institutions.items())
        )
        database.executemany(
            "INSERT INTO person VALUES (?,?,?,?,?,?,?,?,?,?)",
            ((n, *row[1:8], institutions[row[8]], row[9]) for n, row in enumerate(rows, 1)),
        )
        database.executemany(
            "INSERT INTO contact (person_id, kind, value) VALUES (?,?,?)", _contacts(rows)
        )
        database.executemany(
            "INSERT INTO registration VALUES (?,?,?,?,?,?)",
            ((n, n, row[0], row[13], row[14], row[15]) for n, row in enumerate(rows, 1)),
        )
    database.close()


def _contacts(rows: Sequence[Sequence[object]]) -> Iterator[tuple[int, str, object]]:
    kinds = ("email", "mobile", "phone")
    for number, row in enumerate(rows, 1):
        for kind, value in zip(kinds, row[10:13], strict=True):
            yield number, kind, value


def import_with_django(source: Path, target: Path) -> None:
    """Dry run and import with django-import-export into one flat table, as its users do."""
    import django
    from django.conf import settings

    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(target)}},
        INSTALLED_APPS=["django.contrib.contenttypes"],
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
    )
    django.setup()
    from django.db import connection, models
    from import_export import resources
    from import_export.formats.base_formats import XLSX

    from benchmarks.lists import HEADINGS

    names = [f"c{number}" for number in range(len(HEADINGS))]
    model = type(
        "Attendee",
        (models.Model,),
        {
            "__module__": __name__,
            "Meta": type("Meta", (), {"app_label": "contenttypes"}),
            **{name: models.TextField(blank=True, null=True) for name in names},
        },
    )
    with connection.schema_editor() as editor:
        editor.create_model(model)
    meta = type("Meta", (), {"model": model, "fields": names, "import_id_fields": ["c10"]})
    resource = type("AttendeeResource", (resources.ModelResource,), {"Meta": meta})()
    data = XLSX().create_dataset(source.read_bytes())
    data.headers = names
    for dry in (True, False):
        result = resource.import_data(data, dry_run=dry, raise_errors=True, use_transactions=True)
        assert not result.has_errors()
