"""How a desk is kept: one SQLite file through peewee."""
