"""What the office does: the verbs of lmdesk, one step each, for every front door."""
