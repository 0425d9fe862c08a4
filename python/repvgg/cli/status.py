# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exit codes, which scripts rely on."""

#: Everything was done.
DONE = 0
#: Input that is bad or refused, files that cannot be read or written.
REFUSED = 1
#: A result was checked and found to be wrong, or two models differ.
DIFFERS = 2
#: Something that was asked for does not hold (--fail-on-refusal).
NOT_MET = 3
#: The command line makes no sense.
USAGE = 64
