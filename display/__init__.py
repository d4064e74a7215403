"""The hall display. It reads what the tables say and never writes."""
