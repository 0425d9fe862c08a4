#!/usr/bin/env bash
# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Builds and tests. Fails if any test fails, and closes with one line that adds
# up lit, GoogleTest and pytest: "N passed, N failed, N skipped".

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'USAGE'
usage: tools/test.sh [--quick | --all | --integration]

  (default)   lit, GoogleTest, pytest, doctests, checked-in exports, style, docs
  --quick     lit and GoogleTest only: the inner loop
  --all       also lit and GoogleTest under ASan and UBSan, the fuzzers for a
              short while, clang-tidy, the wheels, a Ray cluster, mistakes planted in the compiler, and
              real networks against PyTorch (makes its Python environment on first use)
  --integration
              real networks only, with the tools in $REPVGG_BIN if it is set

With CI set, warnings are errors.
USAGE
}

level=default
for argument in "$@"; do
  case $argument in
    --quick) level=quick ;;
    --all) level=all ;;
    --integration) level=integration ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; die "unknown argument '$argument'" ;;
  esac
done

processors=$(nproc) # which heeds OMP_NUM_THREADS, that a step sets
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failures=()

# count_busy: sets `busy` to the seconds of processors that commands have taken so far.
count_busy() {
  times >"$results/times" # not in a pipe: a subshell has other children
  busy=$(awk -F '[ms ]+' 'NR == 2 { print int(60 * ($1 + $3) + $2 + $4) }' "$results/times")
}

# step NAME COMMAND...: runs the command, remembers that it failed.
step() {
  local name=$1 start=$SECONDS busy before
  shift
  say "$name"
  count_busy
  before=$busy
  "$@" </dev/null || failures+=("$name")
  count_busy
  say "$name took $((SECONDS - start)) s, and $((busy - before)) s of $processors processors"
}

run_lit() {
  LIT_OPTS="${LIT_OPTS:-} --output=$results/$1-lit.json" cmake --build "$2" --target check-repvgg-lit
}

run_unit() {
  GTEST_OUTPUT="json:$results/$1-unit/" ctest --test-dir "$2" --parallel "$(nproc)" --output-on-failure --no-tests=error
}

# run_pytest NAME PYTHON ARGUMENTS...
run_pytest() {
  local name=$1 python=$2
  shift 2
  (cd "$root" && REPVGG_BIN="${REPVGG_BIN:-$root/build/bin}" "$python" -m pytest -q -rs -p no:cacheprovider \
    --junitxml="$results/$name.xml" "$@")
}

# Checks of .clang-tidy, on our own sources.
run_tidy() {
  run-clang-tidy-22 -quiet -p "$root/build" "$root/lib/(Algebra|Runtime)/.*\.cpp$" >"$root/build/tidy.log" 2>&1 ||
    { grep -E 'warning:|error:' "$root/build/tidy.log" | sort -u >&2; return 1; }
}

# The Python environments that `--all` needs beside the tests' own. They come while the
# compiler is built, as a network is not a processor; what fails is told where it is needed.
make_environments() {
  ensure_docs_python
  ensure_torch_python
  ensure_onnx_files
  ensure_ray_python
} >/dev/null

# In the background, by what the steps before it leave of the processors.
build_asan() {
  renice -n 19 $BASHPID >/dev/null
  CMAKE_BUILD_PARALLEL_LEVEL=$(nproc) build asan
}

quick_suite() {
  step "$1: lit" run_lit "$1" "$2"
  step "$1: GoogleTest" run_unit "$1" "$2"
}

case $level in
  default) required_packages+=("${cross_packages[@]}" clang-format-22) ;;
  all) required_packages+=("${cross_packages[@]}" "${style_packages[@]}" "${fuzz_packages[@]}" "${torch_packages[@]}") ;;
esac
ensure_packages "${required_packages[@]}"
# Tests that need it are skipped without it.
[ $level != all ] || (ensure_packages "${browser_packages[@]}") || say "no Chromium: reports are not looked at"
python=$(ensure_test_python)
environments=
if [ $level = all ]; then
  make_environments &
  environments=$!
fi
[ $level = integration ] && [ -n "${REPVGG_BIN:-}" ] || build release
[ $level != all ] || { build_asan & asan=$!; }
[ $level = integration ] || quick_suite release "$root/build"
if [ $level = default ] || [ $level = all ]; then
  step "doctests" run_pytest doctests "$python" --doctest-modules --doctest-glob=Python.md --ignore=build/python/repvgg/torch --ignore=build/python/repvgg/ray build/python/repvgg docs/Python.md docs/site/tool_help.py test/Support/repvgg_testing \
    test/Python/mlir_text.py test/Python/indexing.py test/Python/scalar_ops.py test/Fuzz/blocks
  step "pytest" run_pytest pytest "$python" -n auto test/Python test/Regression
  [ -z "$environments" ] || wait "$environments" || true
  step "site" make_site "$(ensure_docs_python)"
fi
if [ $level = all ]; then
  step "clang-tidy" run_tidy
  step "wheels" "$root/tools/wheel.sh"
  step "wheels in a bare Debian" run_pytest wheels "$python" -n auto test/Package
  step "Ray" run_pytest ray "$(ensure_ray_python)" --doctest-modules build/python/repvgg/ray test/Ray
  step "planted bugs" run_pytest planted "$python" -n auto test/Planted
  step "asan: build" wait "$asan"
  quick_suite asan "$root/build-asan"
  step "fuzzers" run_pytest fuzzers "$python" -n auto test/Fuzz
fi
if [ $level = all ] || [ $level = integration ]; then
  torch_python=$(ensure_torch_python)
  REPVGG_ONNX_WHEELS=$(ensure_onnx_files)
  export REPVGG_ONNX_WHEELS
  export OMP_NUM_THREADS=1 # of PyTorch, in each of pytest's processes
  step "PyTorch" run_pytest integration "$torch_python" -n auto test/Integration
fi

for name in ${failures[@]+"${failures[@]}"}; do say "failed: $name"; done
"$python" "$root/test/count_results.py" "$results" "${#failures[@]}"
