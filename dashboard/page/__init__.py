"""The page: server-written HTML, which the browser's modules take over in place."""
