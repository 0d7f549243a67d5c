"""Issue forms of a forge: what a stranger filled in becomes a draft, and nothing but its fields."""
