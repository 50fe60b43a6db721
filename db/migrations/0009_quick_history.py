"""Makes history quick on a large desk.

What once belonged to a person or an institution (rows that were removed, or moved on) is found by
its former owner; how many rows a large step wrote is written down once.
"""

STATEMENTS = """
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
    for statement in STATEMENTS.strip().rstrip(";").split(";\n"):
        db.execute_sql(statement.strip())
