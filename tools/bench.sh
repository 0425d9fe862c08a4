#!/usr/bin/env bash
# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Benchmarks. Everything that is compared runs in one session, interleaved.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'USAGE'
usage: tools/bench.sh fuse [--no-torch] [--rounds N] [--networks A0 B1]

  fuse         repvgg-opt --fuse, bytecode to bytecode and from text: time by stage,
               peak memory, beside timm's reparameterize_model
  --no-torch   leave timm out (else its Python environment is made on first use)

Results: build/bench/fuse.json (every sample) and build/bench/fuse.md.
USAGE
}

[ $# -gt 0 ] || { usage >&2; exit 1; }
torch=yes arguments=()
for argument in "${@:2}"; do
  case $argument in
    --no-torch) torch=no ;;
    *) arguments+=("$argument") ;;
  esac
done
case $1 in
  -h | --help) usage; exit 0 ;;
  fuse) ;;
  *) usage >&2; die "unknown benchmark '$1', expected fuse" ;;
esac

ensure_packages "${required_packages[@]}"
python=$(ensure_test_python)
if [ $torch = yes ]; then
  torch_python=$(ensure_torch_python)
  arguments+=(--torch-python "$torch_python")
fi
build release
export PYTHONPATH=$root/python REPVGG_BIN=$root/build/bin
"$python" "$root/test/Benchmarks/fuse_benchmark.py" --output "$root/build/bench" ${arguments[@]+"${arguments[@]}"}
