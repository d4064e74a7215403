"""The demo: a morning of the sample hall, walked through the real windows."""
