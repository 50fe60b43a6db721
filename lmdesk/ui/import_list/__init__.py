"""The import page: lists are looked at, mended, decided and brought to the desk."""
