"""Qt and the desktop: start, windows, screens, one process."""
