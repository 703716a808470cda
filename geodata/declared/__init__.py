"""What ``atlas.toml`` and stories declare, one reader a section."""
