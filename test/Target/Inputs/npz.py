"""Archives that are not what they say: npz.py KIND PATH.

`overlap`: a directory of 3,000 entries for one member of 2 MB. `short`: a directory's member ends
beyond the file. `half`: the first half of a good archive.
"""

import array
import io
import struct
import sys
import zipfile

HEADER = "{'descr': '<f4', 'fortran_order': False, 'shape': (500000,), }"


def member():
    header = HEADER.ljust(117) + "\n"
    data = array.array("f", bytes(4 * 500000)).tobytes()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + data


def archive():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("a.npy", member())
    return stream.getvalue()


def overlapping(good, count=3000):
    offset = struct.unpack("<I", good[-6:-2])[0]
    entry, end = good[offset:-22], good[-22:]
    directory = struct.pack("<HHII", count, count, len(entry) * count, offset)
    return good[:offset] + entry * count + end[:8] + directory + b"\0\0"


def main(kind, path):
    good = archive()
    data = {
        "overlap": lambda: overlapping(good),
        "short": lambda: good[:1000] + good[1001:],
        "half": lambda: good[: len(good) // 2],
    }[kind]()
    with open(path, "wb") as file:
        file.write(data)


if __name__ == "__main__":
    main(*sys.argv[1:])
