# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What setup, demo, test and bench share: packages, Python environments, builds.
# Sourced, never run. Each function does nothing where its work is done already.

shopt -s inherit_errexit
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${REPVGG_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/repvgg-mlir}

required_packages=(libmlir-22-dev mlir-22-tools llvm-22-dev llvm-22-tools clang-22 lld-22
  libclang-rt-22-dev liblld-22-dev libxxhash-dev zlib1g-dev libzstd-dev cmake ninja-build ccache g++ libgtest-dev python3 python3-dev python3-venv)
# Checks of style, and libFuzzer.
style_packages=(clang-format-22 clang-tidy-22)
fuzz_packages=(libfuzzer-22-dev)
# To look at reports; of Debian's archive, not of its relatives'.
browser_packages=(chromium-headless-shell)
# To run models of another machine in the tests.
cross_packages=(g++-aarch64-linux-gnu qemu-user)
# PyTorch's dependency OpenCV loads them; Netron's reader is JavaScript.
torch_packages=(libgl1 libglib2.0-0 nodejs)

say() { printf '%s\n' "-- $*" >&2; }
die() { printf '%s\n' "error: $*" >&2; exit 1; }

# quietly LOG COMMAND...: shows the command's output only if it fails.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    printf '%s\n' "error: '$*' failed, all of its output is in $log" >&2
    return 1
  fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "'$*' needs root: run it as root, or install sudo"
  fi
}

# missing_packages NAME...: those that are not installed, a line each.
missing_packages() {
  local name
  for name in "$@"; do
    # Another architecture's or a virtual package counts only when configured.
    dpkg-query -W -f='${Status}\n' "$name" 2>/dev/null | grep -q 'ok installed' || printf '%s\n' "$name"
  done
}

# ensure_packages NAME...: installs what is missing; touches the network only then.
ensure_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "not a Debian system: expecting LLVM and MLIR 22.1, CMake, Ninja, GoogleTest, Python 3.10"
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing ${missing[*]}"
  quietly "$cache/apt-update.log" as_root apt-get update -q ||
    die "cannot reach the package archive; still missing: ${missing[*]}"
  quietly "$cache/apt-install.log" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${missing[@]}" ||
    die "cannot install ${missing[*]}"
}

# A Python of 3.10 or newer that can make virtual environments.
find_python() {
  local python
  for python in "${REPVGG_PYTHON:-python3}" /usr/bin/python3; do
    if "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
      printf '%s\n' "$python"
      return
    fi
  done
  die "no Python of 3.10 or newer with the venv module found"
}

# ensure_venv NAME REQUIREMENTS...: prints the environment's Python. Its folder
# is named after the requirements' hash, so a change of a pin makes a new one.
ensure_venv() {
  local name=$1 python hash folder file arguments=()
  shift
  python=$(find_python)
  hash=$(cat "$@" <("$python" -V) | sha256sum | cut -c1-12)
  folder=$cache/$name-$hash
  if [ ! -e "$folder/complete" ]; then
    say "making the Python environment $folder"
    for file in "$@"; do arguments+=(-r "$file"); done
    rm -rf "$folder"
    quietly "$cache/$name-venv.log" "$python" -m venv "$folder" || die "cannot make $folder"
    # Python compiles what is imported, which is a small part.
    quietly "$cache/$name-pip.log" "$folder/bin/python" -m pip install --disable-pip-version-check \
      --no-input --no-compile "${arguments[@]}" || die "cannot install the requirements of $folder"
    touch "$folder/complete"
  fi
  printf '%s\n' "$folder/bin/python"
}

ensure_test_python() { ensure_venv venv "$root/requirements.txt"; }

ensure_docs_python() { ensure_venv venv-docs "$root/requirements.txt" "$root/requirements-docs.txt"; }

ensure_torch_python() {
  ensure_packages "${torch_packages[@]}"
  ensure_venv venv-torch "$root/requirements.txt" "$root/requirements-torch.txt"
}

ensure_ray_python() { ensure_venv venv-ray "$root/requirements.txt" "$root/requirements-ray.txt"; }

# ensure_onnx_files: prints a folder with others' packages that have ONNX files in them.
ensure_onnx_files() {
  local python folder
  python=$(ensure_test_python)
  folder=$cache/onnx-files-$(sha256sum "$root/requirements-onnx-files.txt" | cut -c1-12)
  if [ ! -e "$folder/complete" ]; then
    quietly "$cache/onnx-files.log" "$python" -m pip download --disable-pip-version-check --no-input --no-deps \
      --dest "$folder" -r "$root/requirements-onnx-files.txt" || die "cannot get the packages of requirements-onnx-files.txt"
    touch "$folder/complete"
  fi
  printf '%s\n' "$folder"
}

# build PRESET [CMAKE ARGUMENTS...]: configures when first seen or changed, builds.
# With CI set, warnings are errors.
build() {
  local preset=$1 folder stamp
  shift
  [ -z "${CI:-}" ] || set -- "$@" -DREPVGG_WARNINGS_AS_ERRORS=ON
  # The Python that has nanobind.
  set -- "$@" "-DPython_EXECUTABLE=$(ensure_test_python)"
  case $preset in release) folder=$root/build ;; *) folder=$root/build-$preset ;; esac
  stamp=$folder/.configured-with
  if [ ! -e "$folder/build.ninja" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$*" ]; then
    say "configuring $folder"
    if [ ! -e "$folder/CMakeCache.txt" ] && [ -z "${CXX:-}" ] && command -v clang++-22 >/dev/null; then
      local -x CC=clang-22 CXX=clang++-22
    fi
    (cd "$root" && quietly "$folder/configure.log" cmake --preset "$preset" "$@") || exit 1
    printf '%s' "$*" >"$stamp"
  fi
  say "building $folder"
  quietly "$folder/build.log" cmake --build "$folder" || exit 1
}

# make_site PYTHON: the pages of docs/ and the reference of build/ as build/site.
# All pages are read anew: Sphinx says nothing twice of one that has not changed.
make_site() {
  "$1" -m sphinx -q -E -W --keep-going -c "$root/docs/site" -d "$root/build/site-doctrees" "$root/docs" "$root/build/site"
}
