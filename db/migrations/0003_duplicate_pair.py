"""Pairs of people who may be one, kept ready; computed from the records and not journaled."""

DERIVED = (
    """CREATE TABLE duplicate_pair (
  id INTEGER PRIMARY KEY,
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  score REAL NOT NULL,
  why TEXT NOT NULL
)""",
    "CREATE UNIQUE INDEX duplicate_pair_a_b ON duplicate_pair (a, b)",
    "CREATE INDEX duplicate_pair_b ON duplicate_pair (b)",
)


def up(migrator, db):
    for statement in DERIVED:
        db.execute_sql(statement.strip())
