"""Slides: a deck of views, with charts that stay charts."""
