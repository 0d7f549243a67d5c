"""Writing pages to disk and running the builder."""
