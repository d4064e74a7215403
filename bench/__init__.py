"""Speed and truth of the whole, measured as ratios against floors of the same run."""
