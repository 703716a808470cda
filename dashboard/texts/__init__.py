"""The words of the page, once; the browser's half receives the same table."""

from collections.abc import Mapping
from types import MappingProxyType

from dashboard.texts.about import ABOUT
from dashboard.texts.charts import CHARTS
from dashboard.texts.corridors import CORRIDORS
from dashboard.texts.exports import EXPORTS
from dashboard.texts.map import MAP
from dashboard.texts.page import PAGE
from dashboard.texts.pictures import PICTURES
from dashboard.texts.records import DETAILS
from dashboard.texts.sharing import SHARING
from dashboard.texts.sides import SIDES
from dashboard.texts.stories import STORIES
from dashboard.texts.timeline import TIME

__all__ = ["TEXTS"]

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        **PAGE,
        **MAP,
        **TIME,
        **SIDES,
        **DETAILS,
        **CHARTS,
        **CORRIDORS,
        **PICTURES,
        **EXPORTS,
        **SHARING,
        **ABOUT,
        **STORIES,
    }
)
