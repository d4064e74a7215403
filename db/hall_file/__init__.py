"""A hall file: read, checked to the line, stored, read back."""
