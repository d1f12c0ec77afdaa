"""A report as bytes, in one format a module; the formats do not know each other."""
