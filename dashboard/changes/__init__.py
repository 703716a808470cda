"""Changes: what was otherwise on an earlier day."""
