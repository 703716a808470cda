"""What is taken away: the records of a view as files, one module a format."""
