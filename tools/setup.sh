#!/usr/bin/env bash
# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Makes a fresh Debian 12 machine ready: packages, Python environment, build.
# Needs root or sudo only for packages that are missing, a network only for what
# is not there yet.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'USAGE'
usage: tools/setup.sh [--torch] [--no-build]

  --torch      also make the Python environment with PyTorch (some 7 GB), for
               tools/demo.sh timm:NAME and tools/test.sh --all
  --no-build   packages and Python environments only

Environments lie under $REPVGG_CACHE (default ~/.cache/repvgg-mlir).
USAGE
}

torch=no build=yes
for argument in "$@"; do
  case $argument in
    --torch) torch=yes ;;
    --no-build) build=no ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; die "unknown argument '$argument'" ;;
  esac
done

ensure_packages "${required_packages[@]}"
ensure_test_python >/dev/null
[ $torch = no ] || ensure_torch_python >/dev/null
[ $build = no ] || build release
say "ready"
