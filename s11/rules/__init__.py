"""What can be wrong with a return or a pack: one small function each, in families by the number of their code."""
