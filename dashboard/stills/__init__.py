"""Still pictures of a view, made on the server: no browser, no other host."""
