"""Makes a FIFO, runs a command that writes to it, and prints what comes through."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

path, *command = sys.argv[1:]
os.mkfifo(path)
text = []
reader = threading.Thread(target=lambda: text.append(Path(path).read_text()))
reader.start()
subprocess.run(command, check=True)
assert stat.S_ISFIFO(os.stat(path).st_mode)
reader.join(timeout=60)
print("".join(text))
