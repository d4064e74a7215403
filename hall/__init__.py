"""The top floor: start-up, settings, commands. Knows everyone."""
