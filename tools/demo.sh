#!/usr/bin/env bash
# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# One network from its many-branched form to one convolution a block: what was
# fused, what it costs before and after, how exact both forms are, how fast.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

variants="A0 A1 A2 B0 B1 B1g2 B1g4 B2 B2g4 B3 B3g4"

usage() {
  cat <<USAGE
usage: tools/demo.sh [NETWORK] [--size N] [--repeat N]

  NETWORK     a RepVGG with random weights (default A0): $variants
              or timm:NAME, exported from PyTorch (makes its Python environment,
              some 7 GB, on first use), such as timm:repvgg_a0, timm:mobileone_s0
  --size N    height and width of the image (default 224; not with timm)
  --repeat N  runs of each form (default 10)

Files stay in build/demo.
USAGE
}

network=A0 size=224 repeat=10
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --size | --repeat)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || die "$1 expects a positive number, got '${2:-}'"
      [ "$1" = --size ] && size=$2 || repeat=$2
      shift
      ;;
    -*) usage >&2; die "unknown option '$1'" ;;
    *) network=$1 ;;
  esac
  shift
done
case " $variants " in
  *" $network "*) ;;
  *) [[ $network == timm:?* ]] || die "unknown network '$network', expected one of $variants, or timm:NAME" ;;
esac

ensure_packages "${required_packages[@]}"
python=$(ensure_test_python)
build release
export PYTHONPATH=$root/build/python:$root/test/Support REPVGG_BIN=$root/build/bin
folder=$root/build/demo
mkdir -p "$folder"
module=$folder/${network#timm:}.mlir
files=(--input "$folder/x.npy" --reference "$folder/y.npy")

if [[ $network == timm:* ]]; then
  torch_python=$(ensure_torch_python)
  say "exporting $network through torch-mlir"
  "$torch_python" -m repvgg_testing.torch_export "$network" -o "$module" "${files[@]}"
else
  say "drawing RepVGG-$network with its branches"
  "$python" -m repvgg_testing.generate --variant "$network" --size "$size" -o "$module" "${files[@]}"
fi
say "fusing, running both forms"
printf '\n%s\n' "$network"
"$python" -m repvgg_testing.compare "$module" "${files[@]}" --repeat "$repeat" -o "${module%.mlir}-fused.mlir"
printf '\n  %s\n  %s\n' "$module" "${module%.mlir}-fused.mlir"
