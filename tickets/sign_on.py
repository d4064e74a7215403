"""How long a badge and a PIN may be, with which officers sign on at counters and kiosks."""

LONGEST_BADGE = 32
SHORTEST_PIN, LONGEST_PIN = 4, 12
