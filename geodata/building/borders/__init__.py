"""Building borders and lines of control, and the exclaves that they enclose."""
