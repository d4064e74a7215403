"""The tables, and how their rows become structs."""
