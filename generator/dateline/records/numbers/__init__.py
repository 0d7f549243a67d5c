"""Numbers as people write them, in digits and in words."""
