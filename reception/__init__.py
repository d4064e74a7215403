"""What a citizen, an officer or a supervisor may ask of the hall, whichever face they stand at."""
