"""What we give to MkDocs and what we do to the pages that it makes."""
