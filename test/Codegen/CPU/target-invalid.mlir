// What is planned for 16 lanes is emitted for 16; without a target, nothing is planned, packed or emitted.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --repvgg-attach-target='target=#repvgg_cpu.target<lanes=8>'
// RUN: echo 'func.func @f() { return }' | not repvgg-opt --pass-pipeline='builtin.module(func.func(repvgg-cpu-plan))' 2>&1 | FileCheck %s --check-prefix=NONE
// RUN: echo 'func.func @f() { return }' | not repvgg-opt --pass-pipeline='builtin.module(func.func(repvgg-cpu-pack))' 2>&1 | FileCheck %s --check-prefix=NONE
// RUN: echo 'func.func @f() { return }' | not repvgg-opt --repvgg-cpu-emit 2>&1 | FileCheck %s --check-prefix=NONE
// RUN: echo 'module {}' | not repvgg-opt --repvgg-attach-target='target=#repvgg_cpu.target<lanes=12>' 2>&1 | FileCheck %s --check-prefix=LANES
// RUN: echo 'module {}' | not repvgg-opt --repvgg-attach-target='target=#repvgg_cpu.target<registers=0>' 2>&1 | FileCheck %s --check-prefix=REGISTERS
// RUN: echo 'module {}' | not repvgg-opt --repvgg-attach-target='target=#repvgg_cpu.target<threads=-1>' 2>&1 | FileCheck %s --check-prefix=THREADS
// RUN: echo 'module {}' | not repvgg-opt --repvgg-attach-target='target=#repvgg_cpu.target<rate=-1.0>' 2>&1 | FileCheck %s --check-prefix=RATE
// RUN: echo 'module {}' | not repvgg-opt --repvgg-attach-target='target=#repvgg_cpu.target<i8_tile_rate=-1.0>' 2>&1 | FileCheck %s --check-prefix=RATE
// RUN: echo 'module {}' | not repvgg-opt --repvgg-attach-target='target=#repvgg_cpu.target<memory_rate=0x7FF0000000000000:f64>' 2>&1 | FileCheck %s --check-prefix=RATE
// RUN: echo 'module {}' | not repvgg-opt --repvgg-attach-target='target=#repvgg_cpu.target<overlap=1.5>' 2>&1 | FileCheck %s --check-prefix=OVERLAP
// RUN: echo 'module {}' | not repvgg-opt --repvgg-attach-target='target=#repvgg_cpu.target<line=48>' 2>&1 | FileCheck %s --check-prefix=LINE
// RUN: echo 'module {}' | not repvgg-opt --repvgg-attach-target='target=#repvgg_cpu.target<prefetch=4>' 2>&1 | FileCheck %s --check-prefix=PREFETCH
// RUN: echo 'module {}' | not repvgg-opt --repvgg-attach-target='target=#repvgg_cpu.target<prefetch_far=-1>' 2>&1 | FileCheck %s --check-prefix=FAR

// NONE: expects a module with 'repvgg_layer.target' of repvgg_cpu: run repvgg-attach-target before
// LANES: error: expects lanes to be a power of two up to 64, but got 12
// REGISTERS: error: expects registers from 1 to 1024, but got 0
// THREADS: error: expects l1, l2 and threads from 1 to 2^40, but got 32768, 1048576, -1
// RATE: error: expects a rate that is finite and not negative, but got
// OVERLAP: error: expects overlap from 0 to 1, but got 1.5
// LINE: error: expects line to be a power of two from 4 to 4096, but got 48
// PREFETCH: error: expects prefetch from 0 to 3, but got 4
// FAR: error: expects prefetch_far from 0 to 2^40, but got -1

module attributes {repvgg_layer.target = #repvgg_cpu.target<>} {
  func.func @planned(%x: tensor<1x16x8x8xf32>, %w: tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
    // expected-error @+1 {{'repvgg_layer.conv' op is planned for vectors of 16 lanes, but the target has 8: remove the plans, or choose the target of before, #repvgg_cpu.target<>}}
    %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64,
        plan = #repvgg_cpu.pointwise<registers 6x1, depth 16, chunk 0, split rows>}> : (tensor<1x16x8x8xf32>, tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
    ^bb0(%sum: f32):
      repvgg_layer.yield %sum : f32
    }
    return %y : tensor<1x16x8x8xf32>
  }
}

// -----

module attributes {repvgg_layer.target = #repvgg_cpu.target<lanes = 4>} {
  func.func @packed(%x: tensor<1x8x4x4xf32>) {
    // expected-error @+1 {{'repvgg_layer.pack' op is planned for vectors of 4 lanes, but the target has 8}}
    %y = repvgg_layer.pack %x : tensor<1x8x4x4xf32> -> tensor<1x2x4x4x4xf32, #repvgg_cpu.layout<channels 8, image 4x4, halo [0, 0, 0, 0], block 4>>
    return
  }
}
