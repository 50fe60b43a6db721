"""What the address book gained: possible duplicates, postal addresses, photos, smart lists.

And what makes history quick on a large desk: what once belonged to a person or an institution (rows
that were removed, or moved on) is found by its former owner, and how many rows a large step wrote is
written down once. Pairs of possible duplicates are computed from the records and not journaled.
"""

PAIRS = """
CREATE TABLE duplicate_pair (
  id INTEGER PRIMARY KEY,
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  score REAL NOT NULL,
  why TEXT NOT NULL
);
CREATE UNIQUE INDEX duplicate_pair_a_b ON duplicate_pair (a, b);
CREATE INDEX duplicate_pair_b ON duplicate_pair (b);
"""

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

SMART_LISTS = """
ALTER TABLE mailing_list ADD COLUMN query TEXT;
ALTER TABLE person ADD COLUMN confirmed_at TEXT;
"""

HISTORY = """
ALTER TABLE change_item ADD COLUMN of_person INTEGER;
ALTER TABLE change_item ADD COLUMN of_institution INTEGER;
UPDATE change_item SET of_person = json_extract(before, '$.person_id'),
  of_institution = json_extract(before, '$.institution_id') WHERE action <> 'insert';
ALTER TABLE change_set ADD COLUMN counts TEXT;
UPDATE change_set SET counts = (
  SELECT json_group_array(json_array(table_name, action, rows)) FROM (
    SELECT table_name, action,
      sum(coalesce(last_target_id, target_id) - target_id + 1) AS rows
    FROM change_item WHERE change_set_id = change_set.id GROUP BY 1, 2))
WHERE id IN (SELECT change_set_id FROM change_item GROUP BY 1 HAVING count(*) >= 100);
CREATE INDEX change_item_of_person ON change_item (of_person) WHERE of_person IS NOT NULL;
CREATE INDEX change_item_of_institution ON change_item (of_institution)
  WHERE of_institution IS NOT NULL;
"""


def up(migrator, db):
    for script in (PAIRS, RECORDS, SMART_LISTS, HISTORY):
        for statement in script.strip().rstrip(";").split(";\n"):
            db.execute_sql(statement.strip())
