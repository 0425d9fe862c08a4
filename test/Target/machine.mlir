// What plans take the CPU to do is known by its name, measured once, or said by a file.
// RUN: rm -rf %t && mkdir %t
// RUN: repvgg-compile %s -o - --emit=llvm --cpu=znver4 --print-plan 2>&1 | FileCheck %s --check-prefix=ZEN
// RUN: repvgg-compile %s -o - --emit=llvm --cpu=sapphirerapids --print-plan 2>&1 | FileCheck %s --check-prefix=INTEL
// RUN: echo '{"rate": 242, "memory_rate": 15.5, "overlap": 0.6, "prefetch": 2}' > %t/slow.json
// RUN: repvgg-compile %s -o - --emit=llvm --cpu=znver4 --machine=%t/slow.json --print-plan 2>&1 | FileCheck %s --check-prefix=INTEL
// ZEN: winograd tile 4x4
// INTEL: winograd tile 2x4

// A probe prints what it keeps, and is asked for once a processor.
// RUN: env XDG_CACHE_HOME=%t/cache repvgg-compile --probe > %t/probed.json
// RUN: FileCheck %s --check-prefix=PROBED < %t/probed.json
// RUN: repvgg-compile %s -o %t/a --machine=%t/probed.json
// RUN: env XDG_CACHE_HOME=%t/cache repvgg-compile %s -o %t/a --machine=probe
// RUN: %python -c "import json; a, b = (json.load(open(r'%t/' + n)) for n in ('probed.json', 'cache/repvgg/machines.json')); assert list(b['machines'].values()) == [a], b"
// RUN: sed -i 's/"rate": [0-9.]*/"rate": "fast"/' %t/cache/repvgg/machines.json
// RUN: env XDG_CACHE_HOME=%t/cache not repvgg-compile %s -o %t/b --machine=probe 2>&1 | FileCheck %s --check-prefix=CACHE
// RUN: env XDG_CACHE_HOME=%t/cache not repvgg-compile --probe 2>&1 | FileCheck %s --check-prefix=CACHE
// PROBED-DAG: "i8_rate": {{[1-9]}}
// PROBED-DAG: "i16_rate": {{[0-9]}}
// PROBED-DAG: "cache_rate": {{[1-9]}}
// PROBED-DAG: "memory_rate": {{[0-9]*[1-9]}}
// PROBED-DAG: "memory_total": {{[0-9]*[1-9]}}
// PROBED-DAG: "overlap": {{0|1}}
// PROBED-DAG: "rate": {{[1-9]}}
// CACHE: error: malformed cache of machines '{{.*}}machines.json': expects 'rate' to be a number of 0 or more for '{{.*}} processors'; remove it to start anew

// RUN: not repvgg-compile %s -o %t/b --machine=%t/none.json 2>&1 | FileCheck %s --check-prefix=NONE
// RUN: echo '{"rate": 24' > %t/bad.json && not repvgg-compile %s -o %t/b --machine=%t/bad.json 2>&1 | FileCheck %s --check-prefix=TRUNCATED
// RUN: echo '{"speed": 24}' > %t/bad.json && not repvgg-compile %s -o %t/b --machine=%t/bad.json 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: echo '{"overlap": 1.5}' > %t/bad.json && not repvgg-compile %s -o %t/b --machine=%t/bad.json 2>&1 | FileCheck %s --check-prefix=RANGE
// RUN: echo '{"line": 48}' > %t/bad.json && not repvgg-compile %s -o %t/b --machine=%t/bad.json 2>&1 | FileCheck %s --check-prefix=LINE
// RUN: echo '[]' > %t/bad.json && not repvgg-compile %s -o %t/b --machine=%t/bad.json 2>&1 | FileCheck %s --check-prefix=LIST
// RUN: not repvgg-compile %s -o %t/b --machine=probe --cpu=x86-64-v4 2>&1 | FileCheck %s --check-prefix=OTHER
// RUN: not repvgg-compile %s --probe 2>&1 | FileCheck %s --check-prefix=EITHER
// RUN: not repvgg-compile 2>&1 | FileCheck %s --check-prefix=EITHER
// RUN: not ls %t/b.so
// NONE: error: expects 'default', 'probe' or a file, but got '{{.*}}none.json'
// TRUNCATED: error: malformed machine '{{.*}}bad.json': {{.*}}Expected
// NAME: error: malformed machine '{{.*}}bad.json': expects no 'speed'
// RANGE: error: malformed machine '{{.*}}bad.json': expects 'overlap' to be a number of 0 or more, at most 1
// LINE: error: malformed machine '{{.*}}bad.json': expects 'line' to be a power of two
// LIST: error: malformed machine '{{.*}}bad.json': expects an object
// OTHER: error: a probe measures this machine: expects the CPU 'native', but got 'x86-64-v4'
// EITHER: error: expects a model to compile, or '--probe'
func.func @main(%x: tensor<1x192x14x14xf32>) -> tensor<1x192x14x14xf32> {
  %w = arith.constant dense<1.0> : tensor<192x192x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x192x14x14xf32>, tensor<192x192x3x3xf32>) -> tensor<1x192x14x14xf32>
  return %y : tensor<1x192x14x14xf32>
}
