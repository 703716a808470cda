"""What the world is: the atlas, how it is read, and what is wrong with one."""

from geodata.atlas import Atlas, Record
from geodata.problems import AtlasError, Problem
from geodata.reading.folder import read_atlas

__all__ = ["Atlas", "AtlasError", "Problem", "Record", "read_atlas"]
