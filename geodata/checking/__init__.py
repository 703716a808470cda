"""Checking an atlas folder: all that is wrong with it, at once."""

from geodata.checking.folder import check_atlas
from geodata.checking.report import Report, ReportRow

__all__ = ["Report", "ReportRow", "check_atlas"]
