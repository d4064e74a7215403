"""What windows and reports read. Nothing is written here."""
