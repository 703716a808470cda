"""One pure function a chart, from an atlas to a figure; nothing of Dash."""
