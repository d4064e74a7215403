"""Tools of the project's own, run by make; the product does not import them."""
