"""Exports, which leave the program: citations, contacts, addresses, QR codes and plain text."""
