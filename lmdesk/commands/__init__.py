"""The commands of the command line, a file for each noun: its words, and what it does."""
