"""Text, places in it, and files: what is read and written, knowing nothing of safeguarding."""
