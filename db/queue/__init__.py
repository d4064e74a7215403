"""Everything that changes a ticket: issuing, choosing, at the counter, the day."""
