"""Call pads: what their keys mean, number pads on USB, and pads made of code."""
