"""The ticket machine: its window, and everything that one person does at it."""
