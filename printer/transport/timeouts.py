"""How long transports wait for a printer, in seconds."""

STALL = 0.8
"""After this time without a byte taken, a printer is stalled: the state shown is that of now."""

GIVE_UP = 3.0
"""After this time without a byte taken, a job is given up."""

LOCK = 1.0
"""For another program of ours to let go of the line; after a longer wait the state shown is old."""
