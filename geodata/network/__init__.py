"""The corridors' segments as one network: what a trip would take, and what if.

networkx finds the ways. It takes as long to load as all else here, so it is loaded
by the functions that need it: a server that is not asked for a way starts without.
"""

from geodata.network.corridors import (
    CorridorSummary,
    summarise_corridors,
    summarise_route,
)
from geodata.network.graph import Network, Segment, Stop, build_network
from geodata.network.routes import Route, find_minutes, find_route
from geodata.network.scenario import Scenario, default_scenario
from geodata.network.whatif import Answer, answer

__all__ = [
    "Answer",
    "CorridorSummary",
    "Network",
    "Route",
    "Scenario",
    "Segment",
    "Stop",
    "answer",
    "build_network",
    "default_scenario",
    "find_minutes",
    "find_route",
    "summarise_corridors",
    "summarise_route",
]
