"""The rating pad: a small screen on the citizen's side of a counter."""
