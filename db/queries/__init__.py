"""What faces and reports read. Nothing is written here."""
