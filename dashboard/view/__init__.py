"""The view: what a link says of the atlas, in values, in words, and back."""
