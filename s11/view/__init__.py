"""Every word and figure that a reader sees, decided once."""
