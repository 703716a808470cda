"""What a reader sees: the page, its pictures, its addresses."""
