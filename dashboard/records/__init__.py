"""Records: what is told of each, for the browser's details."""
