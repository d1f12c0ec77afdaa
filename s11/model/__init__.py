"""The shape of packs, returns and what belongs to them."""
