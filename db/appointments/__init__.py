"""Appointments: booked, imported, checked in."""
