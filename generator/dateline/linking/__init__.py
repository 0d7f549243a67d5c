"""Whether the addresses that records name still lead to what they led to."""
