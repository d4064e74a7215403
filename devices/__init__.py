"""Lines and keys: serial lines, evdev keyboards and pipes, and what is read from them."""
