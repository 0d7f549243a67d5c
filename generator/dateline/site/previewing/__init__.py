"""A preview that follows the files."""
