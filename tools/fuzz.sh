#!/usr/bin/env bash
# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Fuzzes for some minutes. Input: seeds of test/Fuzz/corpus and what earlier runs
# found. Output: progress; each failure in a file whose name is printed. Fails if
# there was one that is not upstream's.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

all_targets=(text bytecode plans arrays models blocks)

usage() {
  cat <<USAGE
usage: tools/fuzz.sh MINUTES [TARGET]...
       tools/fuzz.sh blocks MINUTES [--seed N] [--index I] [--count N] [--options OPTIONS] [--folder DIR]

  text      IR as text through --fuse
  bytecode  IR as bytecode through --fuse
  plans     saved plans through packing and emitting
  arrays    .npy and .npz files
  models    model files: libraries, weights, descriptions
  blocks    random blocks against a predictor of legality and an f64 evaluation

Without TARGET each gets its share of the minutes. Corpora grow and failures are
kept in \$REPVGG_CACHE/fuzz (default: $cache/fuzz).
USAGE
}

[ $# -gt 0 ] || { usage >&2; exit 2; }
case $1 in -h | --help) usage; exit 0 ;; esac

fuzz_blocks() {
  build release
  local python
  python=$(ensure_test_python)
  PYTHONPATH=$root/test/Fuzz:$root/test/Python:$root/build/python:$root/test/Support REPVGG_BIN=${REPVGG_BIN:-$root/build/bin} \
    "$python" -m blocks "$@"
}

if [ "$1" = blocks ]; then
  shift
  ensure_packages "${required_packages[@]}"
  fuzz_blocks "$@"
  exit
fi

minutes=$1
shift
[[ $minutes =~ ^[0-9]*\.?[0-9]+$ ]] || { usage >&2; die "expected minutes, but got '$minutes'"; }
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=("${all_targets[@]}")
for target in "${targets[@]}"; do
  case " ${all_targets[*]} " in *" $target "*) ;; *) usage >&2; die "unknown target '$target'" ;; esac
done
seconds=$(awk "BEGIN { print int($minutes * 60 / ${#targets[@]} + 0.5) }")
ensure_packages "${required_packages[@]}" "${fuzz_packages[@]}"

# libMLIR is not instrumented: its allocators look like poison from ours.
export ASAN_OPTIONS=allow_user_poisoning=0:detect_leaks=0:allocator_may_return_null=1:handle_abort=1

# keep TARGET FILE: files what failed; says where. Fails unless it is upstream's.
# What hung may hang again, and is given up.
keep() {
  local target=$1 file=$2 folder=$cache/fuzz/failures/$1 log
  log=$(mktemp)
  mkdir -p "$folder/upstream"
  if ! REPVGG_FUZZ_PARSE_ONLY=1 timeout 60 "$root/build-asan/bin/fuzz-$target" "$file" >"$log" 2>&1; then
    mv "$file" "$folder/upstream/"
    say "fuzz-$target: upstream's parser fails on $folder/upstream/$(basename "$file")"
    rm -f "$log"
    return 0
  fi
  mv "$file" "$folder/"
  file=$folder/$(basename "$file")
  timeout 60 "$root/build-asan/bin/fuzz-$target" "$file" >"$file.log" 2>&1 || true
  grep -m3 -A2 -E 'ERROR: |runtime error|an accepted module|SUMMARY' "$file.log" >&2 || true
  say "fuzz-$target fails on $file; again: build-asan/bin/fuzz-$target $file"
  rm -f "$log"
  return 1
}

# fuzz TARGET SECONDS: goes on after failures, then looks at each.
fuzz() {
  local target=$1 seconds=$2 status=0 found grown file
  grown=$cache/fuzz/corpus/$target
  found=$(mktemp -d)
  mkdir -p "$grown"
  say "fuzz-$target: $seconds s"
  "$root/build-asan/bin/fuzz-$target" "$grown" "$root/test/Fuzz/corpus/$target" \
    -fork=1 -ignore_crashes=1 -ignore_timeouts=1 -ignore_ooms=1 -max_total_time="$seconds" \
    -timeout=25 -rss_limit_mb=3000 -max_len=16384 -dict="$root/test/Fuzz/mlir.dict" \
    -artifact_prefix="$found/" >"$found.log" 2>&1 || true
  # Nothing may be said of a fuzzer that did not run.
  grep -E '^#[0-9]+: cov: ' "$found.log" | tail -n 1 >&2 ||
    { tail -n 20 "$found.log" >&2; say "fuzz-$target did not run"; status=1; }
  for file in "$found"/*; do
    [ -e "$file" ] || continue
    keep "$target" "$file" || status=1
  done
  rm -rf "$found" "$found.log"
  return $status
}

status=0
[[ ${targets[*]} = blocks ]] || build asan
for target in "${targets[@]}"; do
  case $target in
    blocks) fuzz_blocks "$(awk "BEGIN { print $seconds / 60 }")" --seed "$RANDOM" || status=1 ;;
    *) fuzz "$target" "$seconds" || status=1 ;;
  esac
done
exit $status
