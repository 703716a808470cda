"""The coverage that borders and countries share: its arcs, faces and region."""
