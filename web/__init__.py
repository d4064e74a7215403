"""The hall's web pages for citizens: what a ticket's QR code opens, booking, rating."""
