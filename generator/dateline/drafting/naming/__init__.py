"""How names stand in texts: tokens, sentences, the forms of names, the catalogue's names."""
