"""The ticket machine's face."""
