"""Paper: what is on it, its bytes, the devices that print it, and the thread that drives them."""
