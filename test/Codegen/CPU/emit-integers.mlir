// Products of i8 are made by the instructions that the target has: the same kernel around them.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,features="avx512f,avx512bw,avx512vnni">},func.func(repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s --check-prefixes=CHECK,DOT,DOT512
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=8,registers=16,features="avx2,avxvnni">},func.func(repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s --check-prefixes=CHECK,DOT,DOT256
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=8,registers=16,features="avx2">},func.func(repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s --check-prefixes=CHECK,PAIRS
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=4,registers=32>},func.func(repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s --check-prefixes=CHECK,PLAIN
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=4,registers=32,features="dotprod">},func.func(repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s --check-prefixes=CHECK,SIGNED

// Of 32 channels, with a dilation, so that nothing is transformed: as many bytes of weights as products, and where the instruction takes inputs of the other
// sign, an i32 for each output behind them.
// CHECK-LABEL: func.func @unsigned
// DOT: repvgg_layer.launch @direct{{.*}}tensor<9216xi8>, tensor<32xi32>
// PAIRS: repvgg_layer.launch @direct{{.*}}tensor<9216xi8>
// PLAIN: repvgg_layer.launch @direct{{.*}}tensor<9216xi8>
// SIGNED: repvgg_layer.launch @direct{{.*}}tensor<9344xi8>
func.func @unsigned(%x: tensor<1x32x8x8xi8>) -> tensor<1x32x8x8xi8> {
  %w = arith.constant dense<3> : tensor<32x32x3x3xi8>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 2, 2>, pad_high = array<i64: 2, 2>, dilations = array<i64: 2, 2>, groups = 1 : i64, input_unsigned}>
      : (tensor<1x32x8x8xi8>, tensor<32x32x3x3xi8>) -> tensor<1x32x8x8xi8> {
  ^bb0(%sum: i32):
    %0 = arith.trunci %sum : i32 to i8
    repvgg_layer.yield %0 : i8
  }
  return %y : tensor<1x32x8x8xi8>
}

// CHECK-LABEL: func.func @signed
// DOT: repvgg_layer.launch @direct{{.*}}tensor<9344xi8>
// PAIRS: repvgg_layer.launch @direct{{.*}}tensor<9216xi8>
// PLAIN: repvgg_layer.launch @direct{{.*}}tensor<9216xi8>
// SIGNED: repvgg_layer.launch @direct{{.*}}tensor<9216xi8>
func.func @signed(%x: tensor<1x32x8x8xi8>) -> tensor<1x32x8x8xi8> {
  %w = arith.constant dense<3> : tensor<32x32x3x3xi8>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 2, 2>, pad_high = array<i64: 2, 2>, dilations = array<i64: 2, 2>, groups = 1 : i64}>
      : (tensor<1x32x8x8xi8>, tensor<32x32x3x3xi8>) -> tensor<1x32x8x8xi8> {
  ^bb0(%sum: i32):
    %0 = arith.trunci %sum : i32 to i8
    repvgg_layer.yield %0 : i8
  }
  return %y : tensor<1x32x8x8xi8>
}

// CHECK-LABEL: func.func private @direct_32x8x8_32x8x8
// DOT512: repvgg_cpu.intrinsic "llvm.x86.avx512.vpdpbusd.512"(%{{.*}}, %{{.*}}, %{{.*}}) : (vector<16xi32>, vector<64xi8>, vector<64xi8>) -> vector<16xi32>
// DOT256: repvgg_cpu.intrinsic "llvm.x86.avx512.vpdpbusd.256"(%{{.*}}, %{{.*}}, %{{.*}}) : (vector<8xi32>, vector<32xi8>, vector<32xi8>) -> vector<8xi32>
// PAIRS: repvgg_cpu.intrinsic "llvm.x86.avx2.pmadd.wd"(%{{.*}}, %{{.*}}) : (vector<16xi16>, vector<16xi16>) -> vector<8xi32>
// PLAIN: arith.muli %{{.*}} : vector<4xi32>
// SIGNED: arith.xori
// SIGNED: repvgg_cpu.intrinsic "llvm.aarch64.neon.sdot.v4i32.v16i8"
// CHECK-LABEL: func.func private @direct_32x8x8_32x8x8_0
// DOT: arith.xori
// DOT512: repvgg_cpu.intrinsic "llvm.x86.avx512.vpdpbusd.512"
// DOT256: repvgg_cpu.intrinsic "llvm.x86.avx512.vpdpbusd.256"
// SIGNED-NOT: arith.xori
// SIGNED: repvgg_cpu.intrinsic "llvm.aarch64.neon.sdot.v4i32.v16i8"
