"""What is on a piece of paper: templates, words, layout, pictures."""
