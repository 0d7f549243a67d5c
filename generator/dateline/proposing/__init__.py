"""The draft folder: drafts of records with their evidence, until an editor decides on them."""
