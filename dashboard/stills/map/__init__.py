"""The map of a view as a still picture."""
