"""Postal addresses of people, institutions and posts, and pictures of people."""

RECORDS = """
CREATE TABLE postal_address (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
  institution_id INTEGER REFERENCES institution(id) ON DELETE CASCADE,
  affiliation_id INTEGER REFERENCES affiliation(id) ON DELETE CASCADE,
  label TEXT,
  printed TEXT NOT NULL,
  street TEXT,
  district TEXT,
  city TEXT,
  postcode TEXT,
  country TEXT,
  CHECK ((person_id IS NOT NULL) + (institution_id IS NOT NULL) + (affiliation_id IS NOT NULL) = 1)
);
CREATE INDEX postal_address_person_id ON postal_address (person_id)
  WHERE person_id IS NOT NULL;
CREATE INDEX postal_address_institution_id ON postal_address (institution_id)
  WHERE institution_id IS NOT NULL;
CREATE INDEX postal_address_affiliation_id ON postal_address (affiliation_id)
  WHERE affiliation_id IS NOT NULL;
CREATE TABLE person_photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  jpeg TEXT NOT NULL
);
CREATE INDEX person_photo_person_id ON person_photo (person_id);
"""


def up(migrator, db):
    for statement in RECORDS.strip().rstrip(";").split(";\n"):
        db.execute_sql(statement.strip())
