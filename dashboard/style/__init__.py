"""Colours, symbols and classes of lines, by the names that everything else uses."""
