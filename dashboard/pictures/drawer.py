"""The drawing itself; what it needs is loaded with the first picture."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.compiled.edition import Compiled
from dashboard.pictures.request import PictureRequest, open_panel

if TYPE_CHECKING:
    from dashboard.stills.map.prepared import PreparedMap


@dataclass
class Drawer:
    """Draws the pictures of one atlas, one at a time.

    The library that draws has one state for the whole process: whoever has several
    threads lets one draw after the other.
    """

    compiled: Compiled
    _prepared: "PreparedMap | None" = None

    def draw(self, order: PictureRequest) -> bytes:
        """Draw the map or a chart."""
        from dashboard.stills.chart import draw_chart  # noqa: PLC0415 - loads slowly, see above
        from dashboard.stills.map.picture import draw_map  # noqa: PLC0415 - loads slowly, see above

        view = order.shown.view
        told = (order.theme, order.size, order.form)
        if self.compiled.has_chart(order.chart):
            charted = self.compiled.chart(order.chart, view)
            bare = order.frame != "full"
            around: dict[str, Any] = {"bare": bare, "scale": order.scale}
            return draw_chart(self.compiled.atlas, charted, *told, **around)
        view = open_panel(self.compiled.index, view, order.chart)
        around = {"frame": order.frame, "scale": order.scale, "heading": order.heading}
        return draw_map(self._load(), view, *told, **around, relief=order.relief)

    def _load(self) -> "PreparedMap":
        from dashboard.stills.map.prepared import prepare_map  # noqa: PLC0415 - loads slowly, see above

        if self._prepared is None:
            self._prepared = prepare_map(self.compiled)
        return self._prepared
