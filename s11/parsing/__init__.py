"""A document as a model, or findings at the line."""
