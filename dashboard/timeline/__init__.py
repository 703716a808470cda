"""The timeline: lanes of events, months, and a view's events by their dates."""
