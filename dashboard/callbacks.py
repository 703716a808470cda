"""The one callback. It holds no logic: the browser's half answers it."""

import dash
from dash import ClientsideFunction, Input, Output

from dashboard import ids


def connect(app: dash.Dash) -> None:
    """Let the figure follow the view, which the explorer keeps in the store."""
    app.clientside_callback(
        ClientsideFunction("atlas", "draw"),
        Output(ids.VIEW, "storage_type"),
        Input(ids.VIEW, "data"),
    )
