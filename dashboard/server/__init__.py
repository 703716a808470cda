"""The server: addresses, headers, editions, and what is served below them."""
