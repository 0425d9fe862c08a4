# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Plants each bug in a compiler of its own and requires that compiling fails.

Input: a build folder that is up to date, and names of bugs (default: all). Output: a table of
what each planted compiler says. Sources and build folder stay as they are: the one object file
with the bug is compiled from a copy and linked before the libraries. The exit status is 1 if a
bug is not seen by the comparison with the original ops.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from bugs import BUGS, ROOT, Bug

#: An error says where, what differs, and by how much; a note where the original is.
ERROR = re.compile(
    r"^(?P<place>\S+): error: differs from the original ops that it replaces: "
    r"(?P<what>(element \[.*\] of \S+|the shape): the original gives \S+, but this gives [^,\s]+)",
    re.MULTILINE,
)
NOTE = re.compile(r"^(?P<place>\S+): note: the original is here$", re.MULTILINE)


def includes(unit: Path, source: Path) -> str:
    """The line of `unit`, one of CMake's files of several sources, that includes `source`."""
    line = f'#include "{source}"'
    return line if unit.exists() and line in unit.read_text().splitlines() else ""


def compile_command(build: Path, source: Path) -> tuple[list[str], Path, Path]:
    """How the build folder compiles `source`, where, and the file that the compiler is given:
    `source`, or one that includes it and others of its folder."""
    for entry in json.loads((build / "compile_commands.json").read_text()):
        folder = Path(entry["directory"])
        file = (folder / entry["file"]).resolve()
        if file == source.resolve() or includes(file, source):
            return shlex.split(entry["command"]), folder, file
    raise LookupError(f"{build}/compile_commands.json does not name {source}")


def compile_planted(bug: Bug, build: Path, folder: Path) -> Path:
    """The object file of the source with the bug, and of those compiled together with it: so
    nothing in it comes from the library, where calls of the right function may be inlined."""
    command, where, file = compile_command(build, bug.path)
    copy, result = folder / bug.path.name, folder / "planted.o"
    copy.write_text(bug.planted())
    if line := includes(file, bug.path):
        unit = folder / file.name
        unit.write_text(file.read_text().replace(line, f'#include "{copy}"'))
        copy = unit
    arguments: list[str] = []
    for argument in command:
        if arguments and arguments[-1] == "-o":
            argument = str(result)
        elif argument == "-Werror":
            continue
        elif argument.endswith(file.name) and (where / argument).exists():
            arguments += ["-iquote", str(bug.path.parent)]
            argument = str(copy)
        arguments.append(argument)
    subprocess.run(arguments, cwd=where, check=True)
    return result


def link_planted(build: Path, planted: Path, folder: Path) -> None:
    """The library of the tools, in `folder`, with `planted` before those of the libraries."""
    short = build / "lib" / "librepvgg.so"
    full = f"lib/{short.resolve().name}"
    listing = subprocess.run(
        ["ninja", "-C", str(build), "-t", "commands", "-s", full],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    command = listing.stdout.strip().splitlines()[-1]
    target = f" -o {full} "
    if command.count(target) != 1:
        raise LookupError(f"no '{target}' in {command}")
    # By the name that programs ask for.
    library = folder / short.readlink().name
    command = command.replace(
        target, f" -o {shlex.quote(str(library))} {shlex.quote(str(planted))} "
    )
    subprocess.run(command, shell=True, cwd=build, check=True)


def fuse(build: Path, bug: Bug, libraries: Path | None = None) -> subprocess.CompletedProcess[str]:
    """What repvgg-opt makes of the bug's input, with its library from another folder."""
    tool = build / "bin" / "repvgg-opt"
    command = [str(tool), "--fuse=verify=source", str(bug.module), "-o", "/dev/null"]
    environment = dict(os.environ)
    if libraries:
        environment["LD_LIBRARY_PATH"] = str(libraries)
    return subprocess.run(
        command, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=environment
    )


def verdict(run: subprocess.CompletedProcess[str]) -> tuple[bool, str]:
    """Whether the comparison with the original ops has seen a bug; what it says."""
    error, note = ERROR.search(run.stderr), NOTE.search(run.stderr)
    if run.returncode == 0 or not error or not note:
        return False, run.stderr.strip().splitlines()[0] if run.stderr else "nothing"
    where = f"{Path(error['place']).name} (original {Path(note['place']).name})"
    return True, f"{where}: {error['what']}"


def check(bug: Bug, build: Path) -> tuple[bool, str]:
    """Plants `bug`; returns whether it is seen, and what is said."""
    plain = fuse(build, bug)
    if plain.returncode != 0:
        return False, f"fails without the bug: {plain.stderr.strip()}"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        planted = compile_planted(bug, build, folder)
        link_planted(build, planted, folder)
        return verdict(fuse(build, bug, folder))


def main() -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="bugs to plant (default: all)")
    parser.add_argument("--build", type=Path, default=ROOT / "build")
    options = parser.parse_args()
    names = {bug.name for bug in BUGS}
    if unknown := set(options.names) - names:
        parser.error(f"no bug is called {', '.join(sorted(unknown))}; there are {sorted(names)}")
    missed = 0
    for bug in BUGS:
        if options.names and bug.name not in options.names:
            continue
        seen, said = check(bug, options.build.resolve())
        missed += not seen
        print(f"{'seen  ' if seen else 'MISSED'}  {bug.name:46}  {said}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
