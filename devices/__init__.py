"""Input devices: serial lines, keyboards (evdev) and pipes, and what is read from them."""
