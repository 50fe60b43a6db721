"""The page History: what was done, step by step, and taking it back."""
