"""What an atlas compiles to: one value, and all charts in it."""
