"""Corridors side by side: what is compared of them, measured on a day."""
