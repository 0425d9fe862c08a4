#!/usr/bin/env bash
# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Formats the tree as test/Python/test_style.py wants it.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
cd "$root"
ensure_packages clang-format-22
git ls-files -z --cached --others --exclude-standard '*.cpp' '*.h' '*.c' | xargs -0 clang-format-22 -i
python=$(ensure_test_python)
"$python" -m ruff check --quiet --fix --no-cache . || true
"$python" -m ruff format --quiet --no-cache .
git diff --stat
