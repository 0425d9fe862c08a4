#!/usr/bin/env bash
# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Builds the Python package as wheels that need nothing but glibc 2.34 and NumPy.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'USAGE'
usage: tools/wheel.sh

Writes build/wheels/repvgg_mlir-VERSION-*.whl: one for CPython 3.10, one for 3.11, and
one for 3.12 and all newer, those whose interpreters are found: on the PATH, as
python3.10 and so on, or as pyenv's. All have the same library, which is linked once.
Fails if one is larger than 40 MB or needs more of a system than manylinux_2_34 has.
USAGE
}

for argument in "$@"; do
  case $argument in
    -h | --help) usage; exit 0 ;;
    *) usage >&2; die "unknown argument '$argument'" ;;
  esac
done

wheels=$root/build/wheels
platform=manylinux_2_34_$(uname -m)
largest=40000000

# Whether an extension module can be built for a Python: it has its headers and venv.
can_build() {
  "$1" -c 'import ensurepip, os, sysconfig
assert os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h"))' 2>/dev/null
}

# find_interpreter VERSION...: the first Python of one of these versions.
find_interpreter() {
  local version python
  for version in "$@"; do
    for python in "python$version" "${PYENV_ROOT:-$HOME/.pyenv}/versions/$version".*/bin/python; do
      if python=$(command -v "$python") && can_build "$python"; then
        printf '%s\n' "$python"
        return
      fi
    done
  done
}

# build_wheel PYTHON NAME: the binding around the library, and the package's sources.
build_wheel() {
  local tools
  tools=$(REPVGG_PYTHON=$1 ensure_venv "venv-wheel-$2" "$root/requirements-wheel.txt")
  quietly "$wheels/$2/build.log" "$tools" -m pip wheel "$root" --disable-pip-version-check --no-deps \
    --no-build-isolation --wheel-dir "$wheels/$2" --config-settings "cmake.define.REPVGG_LIBRARY=$library" \
    --config-settings "build-dir=$wheels/$2/build" || die "cannot build the wheel for $1"
  PATH=$(dirname "$tools"):$PATH quietly "$wheels/$2/repair.log" "$tools" -m auditwheel repair \
    --plat "$platform" --only-plat --wheel-dir "$wheels" "$wheels/$2"/*.whl || die "no wheel for $platform"
}

# check_wheel PYTHON FILE: what it needs, and how large it is.
check_wheel() {
  local size
  size=$(stat -c %s "$2")
  "$1" -m auditwheel show "$2" | tr '\n' ' ' | grep -q "platform tag: \"$platform\"" ||
    die "$(basename "$2") needs more than $platform: $("$1" -m auditwheel show "$2")"
  [ "$size" -le $largest ] || die "$(basename "$2") has $size bytes, expects at most $largest"
  say "$(basename "$2"): $size bytes"
}

ensure_packages "${required_packages[@]}"
build release
say "linking the library"
quietly "$wheels/library.log" cmake --build "$root/build" --target RepVGGCAPIStatic || exit 1
library=$(readlink -f "$root/build/lib/static/librepvgg.so")
if command -v clang++-22 >/dev/null; then export CC=${CC:-clang-22} CXX=${CXX:-clang++-22}; fi

builds=()
rm -f "$wheels"/*.whl "$wheels"/*/*.whl
for versions in 3.10 3.11 "3.12 3.13 3.14"; do
  # shellcheck disable=SC2086 # a list of versions
  python=$(find_interpreter $versions)
  [ -n "$python" ] || { say "no wheel for ${versions%% *}: no Python of it with headers and venv"; continue; }
  last=$python name=cp${versions%% *}
  build_wheel "$python" "${name/./}" &
  builds+=($!)
done
[ ${#builds[@]} -gt 0 ] || die "no Python found to build for: install python3-dev and python3-venv"
for build in "${builds[@]}"; do wait "$build" || exit 1; done
tools=$(REPVGG_PYTHON=$last ensure_venv "venv-wheel-${name/./}" "$root/requirements-wheel.txt")
for wheel in "$wheels"/*.whl; do check_wheel "$tools" "$wheel"; done
