"""The tables, and how their rows become the hall's nouns."""
