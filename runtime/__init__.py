"""The ground floor: jobs, languages, logs, clock, Qt start. Knows nothing of tickets."""
