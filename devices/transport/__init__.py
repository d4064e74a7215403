"""How bytes come from an input device: a serial line, a keyboard (evdev), a named pipe."""
