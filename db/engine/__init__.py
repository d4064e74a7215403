"""The database itself: how it is opened, written, read, watched and upgraded."""
