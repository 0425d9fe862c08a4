# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From a command line to an exit code. Each subcommand is a file of its own."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from repvgg import __version__
from repvgg.cli import (
    bench,
    census,
    compile,
    completion,
    fuse,
    report,
    run,
    status,
    trace,
    verify,
)
from repvgg.errors import Error, VerifyError

COMMANDS = (fuse, census, verify, compile, run, bench, report, trace, completion)

EPILOG = """\
exit codes: 0 done; 1 bad input, or refused; 2 a check failed; 3 a condition that was asked
for is not met; 64 wrong usage. Results go to stdout or to files, all else to stderr."""


class _Parser(argparse.ArgumentParser):
    """Argparse, with the exit code for wrong usage that is documented."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(status.USAGE, f"{self.prog}: error: {message}\n")

    def refuse(self, unknown: list[str]) -> NoReturn:
        """Says which arguments there are none of, and what the first may have meant."""
        name = unknown[0].partition("=")[0]
        known = [option for option in self._option_string_actions if option.startswith("--")]
        close = difflib.get_close_matches(name, known, 1) if name.startswith("-") else []
        hint = f"; did you mean {close[0]}?" if close else ""
        self.error(f"unrecognized arguments: {' '.join(unknown)}{hint}")


def make_parser() -> argparse.ArgumentParser:
    """The parser of all subcommands."""
    parser = _Parser(
        prog="repvgg",
        description="Fuses the multi-branch blocks of networks into one convolution each, "
        "proves it right, and compiles what comes out.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"repvgg-mlir {__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        name = command.__name__.rpartition(".")[2]
        text = (command.__doc__ or "").strip().splitlines()[0]
        sub = subparsers.add_parser(
            name,
            help=text[0].lower() + text[1:].rstrip("."),
            description=text,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            epilog=getattr(command, "EXAMPLES", None),
        )
        command.add_arguments(sub)
        sub.set_defaults(run=command.run, refuse=sub.refuse)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command line; returns its exit code (see `repvgg.cli.status`)."""
    parser = make_parser()
    try:
        options, unknown = parser.parse_known_args(arguments)
        if unknown:
            options.refuse(unknown)
    except SystemExit as exit:  # argparse's way to say --help, --version and errors
        return int(exit.code or 0)
    return _guarded(options)


def _guarded(options: Any) -> int:
    try:
        code = options.run(options)
        sys.stdout.flush()
        return code
    except VerifyError as error:
        return _report(error, status.DIFFERS)
    except (Error, OSError, ImportError) as error:
        if isinstance(error, BrokenPipeError):
            # Whoever read has had enough; nothing is flushed at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return status.DONE
        return _report(error, status.REFUSED)
    except ValueError as error:
        return _report(error, status.USAGE)
    except KeyboardInterrupt:
        return 130


def _report(error: BaseException, code: int) -> int:
    text = str(error)
    if isinstance(error, OSError) and error.strerror:
        text = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    # What follows the first line are notes on it.
    print(f"repvgg: error: {text.splitlines()[0] if text else type(error)}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
