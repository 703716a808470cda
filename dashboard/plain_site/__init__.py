"""The atlas as plain files, for any host that gives files: it needs no server."""
