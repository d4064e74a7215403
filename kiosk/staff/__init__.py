"""The officer at a kiosk: PIN gate, staff session, service page."""
