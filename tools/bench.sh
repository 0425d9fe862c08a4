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
       tools/bench.sh peers [--networks repvgg_a0 ...] [--engines ours onnxruntime ...]
                            [--states fused trained] [--threads 1 2] [--batches 1 8] [--rounds N]
                            [--precision f32|bf16|int8] [--instructions avx2] [--tune]
                            [--resume] [--keep]
       tools/bench.sh peers --docs [PAGE]
       tools/bench.sh cost [--blocks depthwise strips ...] [--sizes 14 28 56] [--rounds N]
       tools/bench.sh scale [--families blocks "s = s + s" ...] [--max N] [--json]
                            [--ways line census probe off] [--forms text bytecode] [--timeout S]
       tools/bench.sh compile [--families "blocks in linalg" ...] [--layers 200 400 600 1000]
       tools/bench.sh checkpoint [--variant B1] [--rounds N]
       tools/bench.sh torch [--networks repvgg_a0 ...] [--threads N] [--rounds N]
       tools/bench.sh onnx [--networks repvgg_a0 ...] [--engines onnxruntime openvino] [--rounds N]
       tools/bench.sh compilers [--compilers iree torch-mlir] [--networks repvgg_a0 ...]
                                [--threads N] [--rounds N]
       tools/bench.sh ray [--rows N] [--rounds N]
       tools/bench.sh trees OTHER_BIN MODEL.mlir... [--threads 1 2] [--rounds N] [--repeat N]

  fuse         repvgg-opt --fuse, bytecode to bytecode and from text: time by stage,
               peak memory, beside timm's reparameterize_model
  --no-torch   leave timm out (else its Python environment is made on first use)

  peers        whole networks beside PyTorch, ONNX Runtime, OpenVINO, ncnn, MNN, IREE and TVM,
               which are installed into a Python environment of their own on first use (8 GB)
  --precision  the number format of everybody: each engine's own way to bf16, or to int8, quantized
               on the same images; NAME-default among the engines of f32 is one that chooses
  --resume     measure only the settings that build/bench/peers.json has not
  --keep       leave exported and compiled models, ours too, to the next run, which takes them as
               they are (38 GB for all); else a network's go when its settings are measured
  --docs       measure nothing: write the tables of build/bench/peers.json into
               docs/Performance.md, or another PAGE, and draw docs/images from them

  cost         blocks of several kinds, fused as the cost model says, always and never, beside what
               the model predicts; fails where its choice is more than 3 % slower than the better
               of the other two

  scale        repvgg-opt --fuse on families of modules, each twice as large as the one before:
               user time, peak memory, and the power of the size with which time grows; fails where
               a module takes more than 10 s or 1 GB
  --max        no module has more terms, layers or ops
  --ways       with one line of census, with all of it, with verify=probe, with verify=off
  --json       print what scale.json has

  compile      repvgg-compile on chains of more and more layers: user time and peak memory; fails
               where a model takes more than 20 s or 2 GB

  checkpoint   a checkpoint of RepVGG fused, beside reading and writing the file; fails where it
               takes more than 1.5 times as long

  torch        torch.compile by this project, by inductor, with and without freezing, and PyTorch
               without it: first calls and those after; fails where an output differs

  onnx         networks as PyTorch exports them to ONNX and fused, in ONNX Runtime and OpenVINO,
               one thread, interleaved: ratios of minima and of medians

  compilers    networks as trained and fused, compiled for this processor by IREE, or by torch-mlir's
               reference backend, interleaved: ratios of minima and of medians; fails where an
               output differs from PyTorch's

  ray          RepVGG-A0 through Ray Data and Ray Serve on a cluster of two nodes on this machine,
               beside a loop in one process: rows a second, and what a batch and a request cost

  trees        models compiled and run by this tree's tools and by those in OTHER_BIN, in turns:
               ratios of minima and of medians, of the processor's time to compile, and whether
               outputs are the same; fails where ours is slower by 2 %, compiles slower by 5 %,
               or where outputs of the same weights differ

Results: build/bench/BENCHMARK.*: .json has every sample, .md the tables.
USAGE
}

[ $# -gt 0 ] || { usage >&2; exit 1; }
benchmark=$1
shift

bench_fuse() {
  local torch=yes argument arguments=() python
  for argument in "$@"; do
    case $argument in
      --no-torch) torch=no ;;
      *) arguments+=("$argument") ;;
    esac
  done
  python=$(ensure_test_python)
  [ $torch = no ] || arguments+=(--torch-python "$(ensure_torch_python)")
  build release
  "$python" "$root/test/Benchmarks/fuse_benchmark.py" --output "$root/build/bench" ${arguments[@]+"${arguments[@]}"}
}

bench_peers() {
  local python
  if [[ " $* " == *" --docs "* ]]; then
    python=$(ensure_test_python)
  else
    ensure_packages "${torch_packages[@]}"
    python=$(ensure_venv venv-peers "$root"/requirements{,-torch,-openvino,-peers}.txt)
    build release
  fi
  "$python" "$root/test/Benchmarks/peers/peers_benchmark.py" --output "$root/build/bench" "$@"
}

bench_cost() {
  local python
  python=$(ensure_test_python)
  build release
  "$python" "$root/test/Benchmarks/cost_benchmark.py" --output "$root/build/bench" "$@"
}

bench_scale() {
  local python
  python=$(ensure_test_python)
  build release
  "$python" "$root/test/Benchmarks/scale_benchmark.py" --output "$root/build/bench" "$@"
}

bench_compile() {
  local python
  python=$(ensure_test_python)
  build release
  "$python" "$root/test/Benchmarks/compile_benchmark.py" --output "$root/build/bench" "$@"
}

bench_checkpoint() {
  local python
  python=$(ensure_test_python)
  build release
  "$python" "$root/test/Benchmarks/checkpoint_benchmark.py" --output "$root/build/bench" "$@"
}

bench_torch() {
  local python
  python=$(ensure_torch_python)
  build release
  "$python" "$root/test/Benchmarks/torch_benchmark.py" --output "$root/build/bench" "$@"
}

bench_onnx() {
  local python
  ensure_packages "${torch_packages[@]}"
  python=$(ensure_venv venv-openvino "$root"/requirements{,-torch,-openvino}.txt)
  build release
  "$python" "$root/test/Benchmarks/onnx_benchmark.py" --output "$root/build/bench" "$@"
}

bench_compilers() {
  local python
  python=$(ensure_torch_python)
  build release
  "$python" "$root/test/Benchmarks/compilers_benchmark.py" --output "$root/build/bench" "$@"
}

bench_ray() {
  local python
  python=$(ensure_ray_python)
  build release
  "$python" "$root/test/Benchmarks/ray_benchmark.py" --output "$root/build/bench" "$@"
}

bench_trees() {
  local python
  python=$(ensure_test_python)
  build release
  "$python" "$root/test/Benchmarks/trees_benchmark.py" --output "$root/build/bench" "$@"
}

export PYTHONPATH=$root/build/python:$root/test/Support REPVGG_BIN=$root/build/bin
case $benchmark in
  -h | --help) usage ;;
  checkpoint | compile | compilers | cost | fuse | onnx | peers | ray | scale | torch | trees)
    ensure_packages "${required_packages[@]}"
    "bench_$benchmark" "$@"
    ;;
  *) usage >&2; die "unknown benchmark '$benchmark', expected checkpoint, compile, compilers, cost, fuse, onnx, peers, ray, scale, torch or trees" ;;
esac
