"""The drawing kit: paper, frames, labels. It knows nothing of records."""
