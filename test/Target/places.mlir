// An error names the place in the user's file, or what the exporter says of it, and leaves no file.
// RUN: rm -rf %t && mkdir %t

// RUN: not repvgg-run %s --entry reversed 2>&1 | FileCheck %s --check-prefix=LINE
// LINE: repvgg-run: error: {{.*}}places.mlir:[[# @LINE + 2]]:8: 'tosa.reverse' op is not supported
func.func @reversed(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = tosa.reverse %x {axis = 0 : i32} : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// RUN: not repvgg-run %s --entry exported 2>&1 | FileCheck %s --check-prefix=EXPORTED
// EXPORTED: repvgg-run: error: net.py:7:3: 'tosa.reverse' op is not supported
func.func @exported(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = tosa.reverse %x {axis = 0 : i32} : (tensor<4xf32>) -> tensor<4xf32>
      loc(fused["stage1", callsite("block"("net.py":7:3) at "net.py":20:1)])
  return %y : tensor<4xf32>
}

// RUN: not repvgg-run %s --entry named 2>&1 | FileCheck %s --check-prefix=NAMED
// NAMED: repvgg-run: error: 'stage1': 'tosa.reverse' op is not supported
func.func @named(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = tosa.reverse %x {axis = 0 : i32} : (tensor<4xf32>) -> tensor<4xf32>
      loc("stage1")
  return %y : tensor<4xf32>
}

// RUN: not repvgg-compile %s -o %t/m --entry calls 2>&1 | FileCheck %s --check-prefix=CALLS
// CALLS: repvgg-compile: error: {{.*}}places.mlir:[[# @LINE + 3]]:8: 'func.call' op expects 'absent' to be a function with a body
func.func private @absent(tensor<4xf32>) -> tensor<4xf32>
func.func @calls(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = call @absent(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// RUN: not repvgg-compile %s -o %t/m --entry huge 2>&1 | FileCheck %s --check-prefix=HUGE
// HUGE: repvgg-compile: error: {{.*}}places.mlir:[[# @LINE + 1]]:1: 'func.func' op expects tensors of at most 2^47 bytes, but got 'tensor<1x3x4000000000x4000000000xf32>'
func.func @huge(%x: tensor<1x3x4000000000x4000000000xf32>) {
  return
}

// RUN: not repvgg-compile %s -o %t/m --entry grows 2>&1 | FileCheck %s --check-prefix=GROWS
// GROWS: repvgg-compile: error: {{.*}}places.mlir:[[# @LINE + 3]]:8: 'tensor.pad' op expects tensors of at most 2^47 bytes, but got 'tensor<35184372088833xf32>'
func.func @grows(%x: tensor<1xf32>) -> tensor<35184372088833xf32> {
  %z = arith.constant 0.0 : f32
  %y = tensor.pad %x low[35184372088832] high[0] {
  ^bb0(%i: index):
    tensor.yield %z : f32
  } : tensor<1xf32> to tensor<35184372088833xf32>
  return %y : tensor<35184372088833xf32>
}

// An address space is not memory.
// RUN: not repvgg-run %s --entry large 2>&1 | FileCheck %s --check-prefix=LARGE
// LARGE: repvgg-run: error: {{.*}}memory
func.func @large(%x: tensor<1000000x30000000xf32>) -> tensor<1000000x30000000xf32> {
  %y = arith.addf %x, %x : tensor<1000000x30000000xf32>
  return %y : tensor<1000000x30000000xf32>
}

// RUN: not repvgg-compile %s -o %t/m --entry absent 2>&1 | FileCheck %s --check-prefix=ABSENT
// ABSENT: repvgg-compile: error: {{.*}}places.mlir: expects a function 'absent' with a body, but got

// RUN: not repvgg-compile %s -o %t/m --entry edited 2>&1 | FileCheck %s --check-prefix=EDITED
// EDITED: repvgg-compile: error: {{.*}}places.mlir:[[# @LINE + 3]]:8: 'repvgg_layer.conv' op cannot be computed by #repvgg_cpu.winograd<tile 9x9{{.*}}>: expects a window without dilation
func.func @edited(%x: tensor<1x3x16x16xf32>) -> tensor<1x8x14x14xf32> {
  %w = arith.constant dense<0.5> : tensor<8x3x3x3xf32>
  %y = repvgg_layer.conv %x, %w <{dilations = array<i64: 1, 1>, groups = 1 : i64,
      pad_high = array<i64: 0, 0>, pad_low = array<i64: 0, 0>,
      plan = #repvgg_cpu.winograd<tile 9x9, registers 14x1, depth 3, chunk 0, split channels>,
      strides = array<i64: 1, 1>}> : (tensor<1x3x16x16xf32>, tensor<8x3x3x3xf32>) -> tensor<1x8x14x14xf32> {
  ^bb0(%e: f32):
    repvgg_layer.yield %e : f32
  }
  return %y : tensor<1x8x14x14xf32>
}
// RUN: ls %t | count 0
