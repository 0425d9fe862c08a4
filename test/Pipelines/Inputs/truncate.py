"""truncate.py FILE CUT COMMAND...: runs COMMAND on every kind of short FILE.

CUT gets the first n bytes of FILE, for n over the whole length. The command
must fail with exit code 1 and an error, and leave its `-o` file alone.
"""

import os
import subprocess
import sys

whole, cut, command = sys.argv[1], sys.argv[2], sys.argv[3:]
output = command[command.index("-o") + 1]
with open(whole, "rb") as file:
    data = file.read()
# From 4 on: a shorter file is not recognised as bytecode, but as text.
for length in range(4, len(data) - 1, max(1, len(data) // 40)):
    with open(cut, "wb") as file:
        file.write(data[:length])
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 1, (length, run.returncode, run.stderr)
    assert "error:" in run.stderr, (length, run.stderr)
    assert not os.path.exists(output), length
