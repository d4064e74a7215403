"""A printer made of code, and the paper that its bytes make."""
