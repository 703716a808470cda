"""Still pictures by address: what may be asked, and pictures kept for the next."""
