"""What a view is taken along as: embeds, one file, and the offers of the dialogue."""
