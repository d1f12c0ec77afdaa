"""Inputs made by the million, to see that nothing raises, nothing is slow, and nothing is told wrongly."""
