"""Writes beginnings of files of other programs to the folder given."""

import pathlib
import sys
import zipfile

folder = pathlib.Path(sys.argv[1])
(folder / "model.onnx").write_bytes(b"\x08\x08\x12\x07pytorch\x1a\x052.1.0:\x10")
(folder / "junk").write_bytes(bytes(range(200, 256)) + b"\0" * 8)
(folder / "newer.mlirbc").write_bytes(b"ML\xefR" + bytes([23 << 1 | 1]) + b"\0")
(folder / "empty.mlir").write_bytes(b"")
for name, member in (("model.pt", "archive/data.pkl"), ("arrays.npz", "x.npy")):
    with zipfile.ZipFile(folder / name, "w") as archive:
        archive.writestr(member, b"data")
