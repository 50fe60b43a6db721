"""What is done with many records at once, whatever they are."""
