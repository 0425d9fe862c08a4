# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checkpoints in files: read where they lie, written beside, and what is damaged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import ml_dtypes
import numpy as np
import pytest
from checkpoint_examples import EXAMPLES
from checkpoint_weights import Array, Trained
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from repvgg import Error, ParseError, Refused
from repvgg.checkpoints import fuse_file, fuse_state_dict
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

CORPUS = Path(__file__).parents[2] / "Fuzz" / "corpus" / "checkpoints"


def trained(kind: Any = np.float32) -> dict[str, Array]:
    draws = Trained(np.random.default_rng(0), kind)
    EXAMPLES["repvgg"](draws)
    return {**draws.state, "step": np.array(3, np.int64), "flag": np.ones(3, bool)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "model.safetensors"


def header(tensors: dict[str, Any], data: bytes = b"\0" * 64, length: int | None = None) -> bytes:
    """A file by hand: a length, JSON, data."""
    text = json.dumps(tensors).encode()
    return (len(text) if length is None else length).to_bytes(8, "little") + text + data


def entry(first: int, last: int, *shape: int, kind: str = "F32") -> dict[str, Any]:
    return {"dtype": kind, "shape": list(shape), "data_offsets": [first, last]}


@pytest.mark.parametrize("kind", [np.float32, np.float16, ml_dtypes.bfloat16, np.float64])
def test_round_trip(path: Path, kind: Any) -> None:
    state = trained(kind)
    save_file(state, path, {"format": "pt", "who": "me"})
    output = path.with_name("deploy.safetensors")
    report = fuse_file(path, output)
    expected, _ = fuse_state_dict(state)
    found = load_file(output)
    assert found.keys() == expected.keys()
    assert all(found[k].dtype == expected[k].dtype for k in found)
    assert all(found[k].tobytes() == expected[k].tobytes() for k in found)
    with safe_open(output, "np") as file:
        assert file.metadata() == {"format": "pt", "who": "me"}
    assert len(report.fused) == 1
    assert sorted(os.listdir(path.parent)) == ["deploy.safetensors", "model.safetensors"]


def test_written_over_its_input(path: Path) -> None:
    save_file(trained(), path)
    path.chmod(0o640)
    fuse_file(path, path)
    assert "stage1.1.rbr_reparam.weight" in load_file(path)
    assert path.stat().st_mode & 0o777 == 0o640


def test_nothing_is_written_without_an_output(path: Path) -> None:
    save_file(trained(), path)
    assert len(fuse_file(path).fused) == 1
    assert os.listdir(path.parent) == ["model.safetensors"]


def test_types_that_no_weight_has_are_kept(path: Path) -> None:
    extra = {"q": np.arange(3, dtype=np.int8), "c": np.ones(2, np.complex64)}
    save_file({**trained(), **extra}, path)
    fuse_file(path, path)
    found = load_file(path)
    assert all(np.array_equal(found[key], value) for key, value in extra.items())


def test_8_bit_floats_are_kept(path: Path) -> None:
    tensors = {"a": entry(0, 3, 3, kind="F8_E4M3"), "b": entry(3, 11, 2)}
    path.write_bytes(header(tensors, bytes(range(11))))
    fuse_file(path, path)
    data = path.read_bytes()
    assert data.endswith(bytes(range(3))) or bytes(range(3)) in data


def test_refusals_leave_nothing(path: Path) -> None:
    state = trained()
    state["stage1.1.rbr_dense.bn.running_var"][2] = -1
    save_file(state, path)
    output = path.with_name("out.safetensors")
    with pytest.raises(Refused, match="running_var' has the value -1.0"):
        fuse_file(path, output)
    assert os.listdir(path.parent) == ["model.safetensors"]


def test_paths(path: Path) -> None:
    with pytest.raises(Error, match="cannot read"):
        fuse_file(path)
    with pytest.raises(Error, match="cannot read"):
        fuse_file(path.parent / "folder.safetensors" / "x.safetensors")
    save_file(trained(), path)
    with pytest.raises(Refused, match=r"no ending of a checkpoint: expects \.safetensors"):
        fuse_file(path, path.with_suffix(".onnx"))
    with pytest.raises(Error, match="cannot write"):
        fuse_file(path, path.parent / "none" / "out.safetensors")
    folder = path.parent / "is.safetensors"
    folder.mkdir()
    with pytest.raises(Error, match="cannot read"):
        fuse_file(folder)
    with pytest.raises(Error, match="cannot write"):
        fuse_file(path, folder)
    assert sorted(os.listdir(path.parent)) == ["is.safetensors", "model.safetensors"]


DAMAGED = {
    "empty": b"",
    "short": b"\1\0\0",
    "zeros": b"\0" * 64,
    "huge-header": header({}, b"", 2**62),
    "header-past-the-end": header({}, b"", 100),
    "no-json": (4).to_bytes(8, "little") + b"{{{{",
    "array": (2).to_bytes(8, "little") + b"[]",
    "overlap": header({"a": entry(0, 16, 4), "b": entry(8, 24, 4)}, b"\0" * 24),
    "hole": header({"a": entry(0, 16, 4), "b": entry(32, 48, 4)}, b"\0" * 48),
    "past-the-end": header({"a": entry(0, 2**40, 2**38)}),
    "truncated": header({"a": entry(0, 64, 16)}, b"\0" * 60),
    "trailing": header({"a": entry(0, 16, 4)}, b"\0" * 17),
    "shape-lies": header({"a": entry(0, 16, 5)}, b"\0" * 16),
    "shape-overflows": header({"a": entry(0, 16, 2**62, 2**62)}, b"\0" * 16),
    "backwards": header({"a": entry(16, 0, 4)}, b"\0" * 16),
    "negative": header({"a": {**entry(0, 16, 4), "shape": [-4]}}, b"\0" * 16),
    "no-such-type": header({"a": entry(0, 16, 4, kind="F33")}, b"\0" * 16),
    "metadata-of-numbers": header({"__metadata__": {"a": 3}}, b""),
    "deep": (60000).to_bytes(8, "little") + b"[" * 60000,
    "pickle": b"\x80\x02cos\nsystem\nX\x04\0\0\0true\x85R.",
}


@pytest.mark.parametrize("case", DAMAGED)
def test_damaged(path: Path, case: str) -> None:
    path.write_bytes(DAMAGED[case])
    with pytest.raises(ParseError) as error:
        fuse_file(path, path.with_name("out.safetensors"))
    assert "\n" not in str(error.value) and path.name in str(error.value)
    assert os.listdir(path.parent) == [path.name]


def test_duplicate_names(path: Path) -> None:
    """The library takes the last one; no byte may be read twice or left out."""
    one, two = json.dumps(entry(0, 16, 4)), json.dumps(entry(0, 16, 2, 2))
    text = f'{{"a": {one}, "a": {two}}}'.encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + bytes(range(16)))
    try:
        fuse_file(path, path)
    except ParseError:
        return
    assert load_file(path)["a"].tobytes() == bytes(range(16))


@pytest.mark.parametrize("file", sorted(CORPUS.glob("*.safetensors")), ids=lambda p: p.stem)
def test_corpus(tmp_path: Path, file: Path) -> None:
    fuse_or_refuse(file.read_bytes(), tmp_path)


def fuse_or_refuse(data: bytes, folder: Path) -> None:
    """Fuses a file, or is told why not; what is written can be read."""
    path, output = folder / "fuzz.safetensors", folder / "out.safetensors"
    path.write_bytes(data)
    output.unlink(missing_ok=True)
    try:
        fuse_file(path, output)
    except Error as error:
        assert str(error)
        assert "\n" not in str(error)
        assert not output.exists()
    else:
        load_file(output)
    assert set(os.listdir(folder)) <= {path.name, output.name}


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_fuzz(tmp_path: Path, data: st.DataObject) -> None:
    """A valid file with bytes changed, cut out or put in: header, names, shapes, weights."""
    path = tmp_path / "seed.safetensors"
    save_file(trained(np.float16), path)
    content = bytearray(path.read_bytes())
    path.unlink()
    length = int.from_bytes(content[:8], "little") + 8
    for _ in range(data.draw(st.integers(1, 4))):
        last = data.draw(st.sampled_from([8, length, len(content)]))
        at = data.draw(st.integers(0, min(last, len(content)) - 1))
        cut = data.draw(st.integers(0, 3))
        content[at : at + cut] = data.draw(st.binary(max_size=cut + 1))
    fuse_or_refuse(bytes(content), tmp_path)


def test_pickles_without_pytorch(tmp_path: Path) -> None:
    """Refused with what to do, and not run."""
    marker = tmp_path / "ran"
    file = tmp_path / "model.pth"
    command = f"touch {marker}".encode()
    size = len(command).to_bytes(4, "little")
    file.write_bytes(b"\x80\x02cos\nsystem\nX" + size + command + b"\x85R.")
    code = (
        "import sys; sys.modules['torch'] = None\n"
        "import repvgg\nfrom repvgg.checkpoints import fuse_file\n"
        "try: fuse_file(sys.argv[1])\n"
        "except repvgg.Refused as error: print(error)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, file],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert "install torch" in run.stdout
    assert not marker.exists()


@pytest.mark.parametrize("library", ["safetensors", "ml_dtypes"])
def test_a_library_that_is_missing(
    path: Path, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    save_file(trained(ml_dtypes.bfloat16), path)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(Refused, match=f"pip install {library}"):
        fuse_file(path)


def test_import_is_cheap() -> None:
    code = (
        "import sys, repvgg.checkpoints; print({'torch', 'safetensors', 'onnx'} & {*sys.modules})"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert run.stdout.strip() == "set()"
