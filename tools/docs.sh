#!/usr/bin/env bash
# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Makes a site of docs/: build/site/index.html. Warnings are errors: a link that
# leads nowhere, a page that is in no list, a docstring that does not parse.

set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<'USAGE'
usage: tools/docs.sh [--serve]

  --serve   show the site at http://localhost:8000 when it is made

The site has the reference of the package that is in build/, which is built first.
USAGE
}

serve=no
for argument in "$@"; do
  case $argument in
    --serve) serve=yes ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; die "unknown argument '$argument'" ;;
  esac
done

ensure_packages "${required_packages[@]}"
python=$(ensure_docs_python)
build release
make_site "$python"
say "the site is $root/build/site/index.html"
[ $serve = no ] || "$python" -m http.server --directory "$root/build/site" 8000
