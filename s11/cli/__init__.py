"""The terminal: commands, options and what is printed."""
