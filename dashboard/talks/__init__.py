"""Talks: the speaker's window beside the one of the audience."""
