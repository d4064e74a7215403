"""The verbs of the queue: issuing, choosing, at the counter, the day."""
