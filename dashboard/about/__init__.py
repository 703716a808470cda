"""What the atlas says of itself: its data, its sources, its policy."""
