"""The page of people: the list with its filters, and the inspector of one person."""
