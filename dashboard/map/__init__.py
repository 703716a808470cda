"""The map: what is on it, compiled once for the live map and for still pictures."""
