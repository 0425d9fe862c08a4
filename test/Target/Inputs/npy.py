"""Array files without NumPy: read, write, and a command line for tests.

npy.py write FILE DTYPE SHAPE VALUE...   e.g. write x.npy f4 2,2 1 2 3 4
npy.py show FILE                         prints type, shape, values
"""

import math
import struct
import sys

CODES = {"f2": "e", "f4": "f", "f8": "d", "i1": "b", "i4": "i", "i8": "q", "b1": "?"}


def write(path, dtype, shape, values):
    """Writes a version 1 file."""
    order = "|" if dtype.endswith("1") else "<"
    header = repr({"descr": order + dtype, "fortran_order": False, "shape": tuple(shape)})
    header += " " * (-(len(header) + 11) % 64) + "\n"
    assert len(values) == math.prod(shape)
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode())
        file.write(struct.pack(f"<{len(values)}{CODES[dtype]}", *values))


def read(path):
    """The type, shape and values of a version 1 file."""
    with open(path, "rb") as file:
        content = file.read()
    assert content[:8] == b"\x93NUMPY\x01\x00"
    start = 10 + struct.unpack("<H", content[8:10])[0]
    assert start % 64 == 0
    header = eval(content[10:start])  # A literal that our own tool wrote.
    count = math.prod(header["shape"])
    values = struct.unpack(f"<{count}{CODES[header['descr'][1:]]}", content[start:])
    return header["descr"], header["shape"], values


def main(command, path, dtype="", shape="", *values):
    if command == "write":
        parse = float if dtype.startswith("f") else int
        sizes = [int(size) for size in shape.split(",") if size]
        write(path, dtype, sizes, [parse(value) for value in values])
    else:
        dtype, shape, values = read(path)
        print(dtype, shape, *values)


if __name__ == "__main__":
    main(*sys.argv[1:])
