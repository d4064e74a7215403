"""The command ``hall``: each module owns its commands, their options and what they do."""
