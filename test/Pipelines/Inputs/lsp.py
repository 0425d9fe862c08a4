"""Prints the messages given as arguments in LSP's framing."""

import sys

for message in sys.argv[1:]:
    sys.stdout.write(f"Content-Length: {len(message)}\r\n\r\n{message}")
