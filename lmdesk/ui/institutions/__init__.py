"""The page of institutions: list and tree, and the inspector of one institution."""
