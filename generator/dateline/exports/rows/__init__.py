"""Events, figures and sources as rows of tables."""
