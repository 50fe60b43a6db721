"""Filters that are saved as lists, and when a person was last confirmed."""


def up(migrator, db):
    db.execute_sql("ALTER TABLE mailing_list ADD COLUMN query TEXT")
    db.execute_sql("ALTER TABLE person ADD COLUMN confirmed_at TEXT")
