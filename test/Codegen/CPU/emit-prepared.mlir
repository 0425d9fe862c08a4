// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,registers=32,features="avx512f,avx512bw,avx512vnni">},func.func(repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s

// Weights that are prepared are what a launch of its own makes of plain ones, into 36 terms of i16: by how many the layer's is read.
// CHECK-LABEL: func.func @prepared
// CHECK-SAME: (%[[X:.*]]: tensor<1x32x8x8xi8>)
// CHECK: %[[PLAIN:.*]] = arith.constant dense_resource<repvgg_packed{{.*}}> : tensor<9216xi8>
// CHECK: %[[WEIGHTS:.*]] = repvgg_layer.launch @prepare_winograd_32x8x8_32x8x8 tasks {{[0-9]+}} layer {{.*}}ins(%[[PLAIN]] : tensor<9216xi8>) outs(%{{.*}} : tensor<73728xi8>)
// CHECK: repvgg_layer.launch @winograd_32x8x8_32x8x8{{.*}} ins(%{{.*}}, %[[WEIGHTS]], %{{.*}}weights prepared"
// CHECK-NOT: @prepare_winograd_32x8x8_32x8x8_
func.func @prepared(%x: tensor<1x32x8x8xi8>) -> tensor<1x32x8x8xi8> {
  %w = arith.constant dense<3> : tensor<32x32x3x3xi8>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64, input_unsigned,
      plan = #repvgg_cpu.winograd<tile 4x4, registers 4x2, depth 32, chunk 0, split rows, weights prepared>}>
      : (tensor<1x32x8x8xi8>, tensor<32x32x3x3xi8>) -> tensor<1x32x8x8xi8> {
  ^bb0(%sum: i32):
    %0 = arith.trunci %sum : i32 to i8
    repvgg_layer.yield %0 : i8
  }
  return %y : tensor<1x32x8x8xi8>
}
