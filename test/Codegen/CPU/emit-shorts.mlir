// Integers go through transforms where the target multiplies pairs of i16: weights stay as they came.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,registers=32,features="avx512f,avx512bw,avx512vnni">},func.func(repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s --check-prefixes=CHECK,SUM512
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=8,registers=16,features="avx2,avxvnni">},func.func(repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s --check-prefixes=CHECK,SUM256
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=8,registers=16,features="avx2">},func.func(repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s --check-prefixes=CHECK,PAIRS

// CHECK-LABEL: func.func @square
// CHECK: repvgg_layer.launch @winograd_32x8x8_32x8x8 {{.*}}tensor<9216xi8>{{.*}}format = "i16"{{.*}}"winograd tile 3x4 {{.*}} weights plain"
func.func @square(%x: tensor<1x32x8x8xi8>) -> tensor<1x32x8x8xi8> {
  %w = arith.constant dense<3> : tensor<32x32x3x3xi8>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64, input_unsigned,
      plan = #repvgg_cpu.winograd<tile 3x4, registers 4x2, depth 32, chunk 0, split rows, weights plain>}>
      : (tensor<1x32x8x8xi8>, tensor<32x32x3x3xi8>) -> tensor<1x32x8x8xi8> {
  ^bb0(%sum: i32):
    %0 = arith.trunci %sum : i32 to i8
    repvgg_layer.yield %0 : i8
  }
  return %y : tensor<1x32x8x8xi8>
}

// What tiles of 3x4 make 144 times too large is divided by 9, by its inverse, and shifted.
// CHECK-LABEL: func.func private @winograd_32x8x8_32x8x8
// CHECK-DAG: %[[INVERSE:.*]] = arith.constant dense<954437177> : vector<{{[0-9]+}}xi32>
// CHECK-DAG: %[[SHIFT:.*]] = arith.constant dense<4> : vector<{{[0-9]+}}xi32>
// CHECK: arith.extui {{.*}}xi8> to vector<{{[0-9]+}}xi16>
// CHECK: arith.extsi {{.*}}xi8> to vector<{{[0-9]+}}xi16>
// SUM512: repvgg_cpu.intrinsic "llvm.x86.avx512.vpdpwssd.512"(%{{.*}}, %{{.*}}, %{{.*}}) : (vector<16xi32>, vector<32xi16>, vector<32xi16>) -> vector<16xi32>
// SUM256: repvgg_cpu.intrinsic "llvm.x86.avx512.vpdpwssd.256"(%{{.*}}, %{{.*}}, %{{.*}}) : (vector<8xi32>, vector<16xi16>, vector<16xi16>) -> vector<8xi32>
// PAIRS: %[[PAIRS:.*]] = repvgg_cpu.intrinsic "llvm.x86.avx2.pmadd.wd"(%{{.*}}, %{{.*}}) : (vector<16xi16>, vector<16xi16>) -> vector<8xi32>
// PAIRS: arith.addi %{{.*}}, %[[PAIRS]] : vector<8xi32>
// CHECK: %[[ODD:.*]] = arith.muli %{{.*}}, %[[INVERSE]]
// CHECK: arith.shrsi %[[ODD]], %[[SHIFT]]
