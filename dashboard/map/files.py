"""The files of the ground in the library."""

from typing import Final

FAR: Final = "ground.json"
"""The ground as it is seen from afar."""

NEAR: Final = "ground-near.json"
"""The whole of it, which comes when a reader comes near."""

LAND: Final = "land.json"
"""Relief, rivers and outlines of countries, which come once the map is there."""
