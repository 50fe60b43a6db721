"""The past of one field: where its value comes from, what it was before, and setting it back."""
