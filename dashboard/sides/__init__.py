"""Sides: what each calls and says of a thing, and where two of them differ."""
