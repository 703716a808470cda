"""Trips: what is asked of the network, and the answer in words."""
