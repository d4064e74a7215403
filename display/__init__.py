"""The hall display's face. It reads; it never writes."""
