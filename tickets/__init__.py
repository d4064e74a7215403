"""Words and rules of the hall: pure, standard library only."""
