"""What institutions have to do with each other: departments, branches, successors and the like."""

RECORDS = """
CREATE TABLE institution_relation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  institution_id INTEGER NOT NULL REFERENCES institution(id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES institution(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL
);
CREATE INDEX institution_relation_other_id ON institution_relation (other_id);
CREATE UNIQUE INDEX institution_relation_institution_id_other_id_kind
  ON institution_relation (institution_id, other_id, kind);
"""


def up(migrator, db):
    for statement in RECORDS.strip().rstrip(";").split(";\n"):
        db.execute_sql(statement.strip())
