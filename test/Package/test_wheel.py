# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The wheels that tools/wheel.sh has built, in a Debian that has no LLVM."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest
from bare_debian import BareDebian
from repvgg_testing import generate, models, numerics, pages, reference
from sources import ROOT

WHEELS = sorted((ROOT / "build" / "wheels").glob("*.whl"))
LARGEST = 40e6
"""Bytes of a wheel."""
IMPORT = 1.0
"""Seconds that `import repvgg` may take beyond NumPy: a guard only, the aim is 0.15."""
SIZE = 16
"""Of the network's images."""
PAGES = ["Python.md", "Installing.md", "tutorials/MLIR.md"]
"""What a wheel's user can run of the docs, without PyTorch, ONNX and a compiler."""
SYSTEM = ["python3", "dash", "bash", "coreutils", "grep", "libstdc++6"]
"""NumPy's wheels take the C++ library from the system; ours do not."""

pytestmark = pytest.mark.skipif(not WHEELS, reason="no wheels: run tools/wheel.sh")


def _version() -> str:
    text = (ROOT / "CMakeLists.txt").read_text()
    found = re.search(r"project\(repvgg-mlir VERSION ([0-9.]+)", text)
    assert found
    return found[1]


def _tags(wheel: Path) -> list[str]:
    return wheel.stem.split("-")[2:]


def _interpreters(tag: str) -> list[Path]:
    """The interpreters here that a wheel of this tag is for: the system's, and pyenv's."""
    minor = int(tag.removeprefix("cp3"))
    minors = range(minor, 15) if minor >= 12 else [minor]
    found = []
    for number in minors:
        pyenv = sorted((Path.home() / ".pyenv" / "versions").glob(f"3.{number}.*/bin/python"))
        system = shutil.which(f"python3.{number}", path="/usr/bin")
        found += [Path(system)] if system else pyenv[-1:]
    return found


def _id(part: Path) -> str:
    """Of a wheel its tag, of an interpreter its version."""
    return _tags(part)[0] if part.suffix == ".whl" else part.resolve().name


CASES = [(wheel, python) for wheel in WHEELS for python in _interpreters(_tags(wheel)[0])]


@pytest.mark.parametrize("wheel", WHEELS, ids=_id)
def test_extras_are_those_of_the_docs(wheel: Path) -> None:
    (name,) = [name for name in ZipFile(wheel).namelist() if name.endswith("/METADATA")]
    found = re.findall(r"^Provides-Extra: (\w+)$", ZipFile(wheel).read(name).decode(), re.M)
    told = re.findall(r"\.whl\[(\w+)\]", (ROOT / "docs" / "Installing.md").read_text())
    assert told and set(told) <= set(found)


@pytest.mark.parametrize("wheel", WHEELS, ids=_id)
def test_name_and_size(wheel: Path) -> None:
    assert wheel.name.startswith(f"repvgg_mlir-{_version()}-")
    assert _tags(wheel)[2].startswith("manylinux_2_34_")
    assert wheel.stat().st_size <= LARGEST


def _install(wheel: Path, python: Path, site: Path) -> None:
    """The wheel and NumPy, for another interpreter than pip's own."""
    text = subprocess.run([python, "-c", "import sys; print(*sys.version_info[:2])"],
                          check=True, capture_output=True, text=True).stdout  # fmt: skip
    version = ".".join(text.split())
    platforms = [f"--platform=manylinux_2_{minor}_x86_64" for minor in (34, 28, 17)]
    command = [
        sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        f"--python-version={version}", "--only-binary=:all:", *platforms,
        "--target", str(site), str(wheel),
    ]  # fmt: skip
    subprocess.run(command, check=True)


def _write_network(folder: Path) -> tuple[np.ndarray, float]:
    """A network and an input; what it must give, and how close."""
    network = models.build(models.Variant((2, 2), (8, 8, 16)), seed=3, classes=10)
    with open(folder / "model.mlir", "w") as stream:
        generate.write_linalg(network, stream, size=SIZE)
    x = generate.draw_image(SIZE)
    np.save(folder / "x.npy", x)
    expected = reference.run(network, x.astype(np.float64))
    lengths = [block.in_channels * 9 for block in network.blocks]
    # Winograd's rounding beside: the factor of test/Python/test_runtime.py.
    return expected, 16 * numerics.network_bound(lengths) * float(np.abs(expected).max())


@pytest.mark.parametrize(
    "wheel, python",
    CASES,
    ids=_id,
)
def test_used_in_a_bare_debian(wheel: Path, python: Path, tmp_path: Path) -> None:
    """Imports, fuses, compiles and runs where nothing of LLVM is installed."""
    site, work = tmp_path / "site", tmp_path / "work"
    work.mkdir()
    _install(wheel, python, site)
    expected, bound = _write_network(work)
    shutil.copy(Path(__file__).parent / "Inputs" / "use_package.py", work)
    shown = [site, work] + ([python.parents[1]] if ".pyenv" in python.parts else [])
    bare = BareDebian(tmp_path / "tree", SYSTEM, shown)
    assert not list(bare.tree.rglob("libLLVM*")) + list(bare.tree.rglob("libMLIR*"))

    done = bare.run("env", f"PYTHONPATH={site}", python, work / "use_package.py", work)
    if "unshare: " in done.stderr:
        pytest.skip(f"no namespaces here: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    print(seen)
    assert seen["found"] == seen["fused"] == seen["certificates"] == 5
    assert seen["version"] == [_version()] * 2
    assert "model" in seen["reason"] and seen["mapped"] == []
    assert seen["repvgg"] < IMPORT
    for name in ("y.npy", "tool.npy"):
        np.testing.assert_allclose(np.load(work / name), expected, rtol=0, atol=bound)
    assert (work / "arm.so").read_bytes()[18] == 183  # ELF's number of AArch64
    _run_pages(bare, python, site, work)


def _run_pages(bare: BareDebian, python: Path, site: Path, work: Path) -> None:
    """What the docs say, there."""
    for part in (pages.__file__, Path(__file__).parent / "Inputs" / "run_pages.py"):
        shutil.copy(part, work)
    for page in PAGES:
        shutil.copy(ROOT / "docs" / page, work)
    copies = [work / Path(page).name for page in PAGES]
    done = bare.run("env", f"PYTHONPATH={site}", python, work / "run_pages.py", site, work, *copies)
    assert done.returncode == 0, done.stderr
    counts = dict(line.split() for line in done.stdout.splitlines())
    assert list(counts) == [page.name for page in copies] and "0" not in counts.values()
