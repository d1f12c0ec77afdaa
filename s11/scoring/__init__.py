"""What the responses support, and why."""
