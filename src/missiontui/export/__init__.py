"""What leaves the program: citations, contacts, addresses, QR codes and plain text."""
