"""The open line protocol of call pads, raters and number boards: docs/line-protocol.md."""
