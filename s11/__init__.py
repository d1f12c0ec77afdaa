"""Section 11 returns: a board's standards and a council's answers as text, checked, rated and exported."""

__version__ = "0.1.0"
