"""Reading an atlas folder into one checked, immutable atlas."""
