"""Stories: an article as steps, each with the view that it speaks of."""
