"""Builds the derived layers from named packages; see docs/borders.md."""
