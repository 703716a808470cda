"""Building the ground: land and water, relief, towns and their names."""
