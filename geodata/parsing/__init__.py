"""Files, tables and sections of an atlas folder, each value with its place."""
