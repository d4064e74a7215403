"""The number boards at the windows (LED, digit tubes): docs/boards.md."""
