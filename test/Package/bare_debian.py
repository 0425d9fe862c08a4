# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A bare Debian, made of what is installed here.

In: names of packages. Out: a folder with their files and those of all that they depend on, in
which programs run as in a system of its own. Nothing is fetched, and nothing else can be seen
from within but the folders that are shown on purpose.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

#: What is a link in each Debian since 12, and a folder in the lists of packages.
MERGED = ("bin", "lib", "lib64", "sbin")

ENTER = """
set -e
tree=$1; shift
for folder in /proc /dev $1; do
  mkdir -p "$tree$folder"
  mount --rbind "$folder" "$tree$folder"
done
shift
exec chroot "$tree" "$@"
"""


def _installed() -> dict[str, list[str]]:
    """What each installed package, and each name that one stands for, depends on."""
    form = "${Package}\t${Provides}\t${Pre-Depends}, ${Depends}\n"
    text = subprocess.run(
        ["dpkg-query", "-W", "-f", form], check=True, capture_output=True, text=True
    )
    needs: dict[str, list[str]] = {}
    for line in text.stdout.splitlines():
        name, provided, depends = line.split("\t")
        # Of alternatives each that is there.
        names = re.findall(r"(?:^|[,|])\s*([a-z0-9][a-z0-9+.-]*)", depends)
        needs.setdefault(name, []).extend(names)
        for other in re.findall(r"(?:^|,)\s*([a-z0-9][a-z0-9+.-]*)", provided):
            needs.setdefault(other, []).append(name)
    return needs


def closure(packages: Iterable[str]) -> set[str]:
    """The packages with all that they depend on, as far as it is installed."""
    needs, found, rest = _installed(), set(), list(packages)
    while rest:
        name = rest.pop()
        if name in needs and name not in found:
            found.add(name)
            rest += needs[name]
    return found


def _files(package: str) -> list[str]:
    listed = subprocess.run(["dpkg-query", "-L", package], capture_output=True, text=True)
    return [name for name in listed.stdout.splitlines() if name.startswith("/")]


class BareDebian:
    """A folder that holds a system of `packages`.

    Parameters
    ----------
    tree : Path
        Where to make it.
    packages : iterable of str
    shown : sequence of Path
        Folders of this system that are there under their own names.
    """

    def __init__(self, tree: Path, packages: Iterable[str], shown: Sequence[Path] = ()) -> None:
        self.tree = tree
        self.shown = [str(folder) for folder in shown]
        for name in MERGED:
            (tree / "usr" / name).mkdir(parents=True, exist_ok=True)
            (tree / name).symlink_to(f"usr/{name}")
        (tree / "tmp").mkdir()
        names = {file for package in closure(packages) for file in _files(package)}
        self._copy(sorted(name for name in names if not name.startswith("/usr/share/")))

    def _copy(self, names: Sequence[str]) -> None:
        present = [
            name.lstrip("/") for name in names if Path(name).is_symlink() or Path(name).is_file()
        ]
        pack = ["tar", "-C", "/", "--null", "-T", "-", "-cf", "-"]
        unpack = [
            "tar",
            "-C",
            str(self.tree),
            "--keep-directory-symlink",
            "--no-same-owner",
            "-xf",
            "-",
        ]
        packed = subprocess.run(
            pack, input="\0".join(present).encode(), check=True, capture_output=True
        )
        subprocess.run(unpack, input=packed.stdout, check=True)

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Runs a program of the tree, with nothing of this process's environment."""
        enter = ["unshare", "--mount", "--map-root-user", "sh", "-c", ENTER, "enter"]
        words = [*enter, str(self.tree), " ".join(self.shown), *map(str, command)]
        clean = {"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/tmp", "LC_ALL": "C.UTF-8"}
        return subprocess.run(words, capture_output=True, text=True, env=clean)
