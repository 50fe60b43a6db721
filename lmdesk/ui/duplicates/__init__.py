"""People who may be on the desk twice: found, compared, joined, or told apart."""
