"""Building the corridors: stops, the network of real lines, what is drawn of it."""
