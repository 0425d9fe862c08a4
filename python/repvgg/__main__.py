# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""python -m repvgg: the `repvgg` command."""

import sys

from repvgg.cli import main

sys.exit(main())
