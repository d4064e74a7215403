"""The demo: a script of taps, keys and calls, played in the real windows."""
