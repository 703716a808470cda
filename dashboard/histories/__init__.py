"""Histories: charts of what held from when to when, of stances and of control."""
