"""Telling a program outside of the hall by HTTP: address, signature, one request."""
