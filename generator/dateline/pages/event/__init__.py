"""The page of one event and what stands on it."""
