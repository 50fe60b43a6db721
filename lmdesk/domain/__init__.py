"""What the office talks about: pure values and rules, with no file, database or clock."""
