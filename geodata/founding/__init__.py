"""Founding an atlas: a folder that is sound and opens at once, for any region."""
