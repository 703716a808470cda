"""The index: what is asked of an atlas for each view, in columns."""
