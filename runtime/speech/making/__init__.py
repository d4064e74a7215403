"""How clips are made, levelled and judged: for `make voices` and `hall voice`, never for a face."""
