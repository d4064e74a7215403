"""What printers understand and say: bytes, profiles, status, one print session."""
