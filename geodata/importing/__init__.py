"""From somebody's table to a layer of an atlas: what was understood, and what not."""
