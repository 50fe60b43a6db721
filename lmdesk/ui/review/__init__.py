"""The page Review: rows of lists that wait until a person says whom they mean."""
