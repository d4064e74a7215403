"""What a citizen, an officer or a supervisor may ask of the hall, from any window or page."""
