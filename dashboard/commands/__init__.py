"""Commands that are more than a few lines of `dashboard.cli`."""
