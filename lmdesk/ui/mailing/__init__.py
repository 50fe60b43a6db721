"""The page of mailing lists."""
