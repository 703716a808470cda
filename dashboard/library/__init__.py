"""The library: what a page loads, under one hashed address, and what goes into it."""
