"""The edge where files become a timeline: reading, cache, positions of problems."""
