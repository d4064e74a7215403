"""The pages, a module for each of what people come for."""
