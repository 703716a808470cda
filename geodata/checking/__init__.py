"""Checking an atlas folder: all that is wrong with it, at once."""

from geodata.checking.folder import check_atlas
from geodata.checking.report import Report, Row

__all__ = ["Report", "Row", "check_atlas"]
