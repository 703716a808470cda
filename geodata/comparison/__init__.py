"""What changed from one edition of an atlas to another."""
