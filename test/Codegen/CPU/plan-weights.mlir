// Winograd's weights stay plain where they are to be small, or where threads wait for one memory; they are then as many as they came.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<small_weights=true>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=PLAIN
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<threads=2,l2=2097152,rate=242.0,cache_rate=175.0,memory_rate=15.5,memory_total=15.5,overlap=0.6,prefetch=2,prefetch_far=0>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=PLAIN
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=FAST --implicit-check-not=plain
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<threads=2,l2=2097152,rate=242.0,cache_rate=175.0,memory_rate=15.5,memory_total=31.0,overlap=0.6,prefetch=2,prefetch_far=0>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=FAST --implicit-check-not=plain
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<small_weights=true>},func.func(repvgg-form-layers,canonicalize,cse,repvgg-cpu-densify,repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit,canonicalize,cse)' | FileCheck %s --check-prefix=EMIT
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<features="avx512f,avx512bw,avx512vnni",l2=1048576,rate=118.0,i8_rate=472.0,i16_rate=236.0,cache_rate=100.0,memory_rate=30.0,overlap=0.6>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=PREPARED
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<features="avx512f,avx512bw,avx512vnni",l2=1048576,rate=118.0,i8_rate=472.0,i16_rate=236.0,cache_rate=100.0,memory_rate=30.0,overlap=0.6,small_weights=true>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=SMALL

// PLAIN-LABEL: @far_weights
// PLAIN: plan = #repvgg_cpu.winograd<{{.*}}, weights plain>
// FAST-LABEL: @far_weights
// FAST: plan = #repvgg_cpu.winograd<
// EMIT-LABEL: func.func @far_weights
// EMIT: repvgg_layer.launch @winograd{{.*}} tensor<1327104xi8>
// EMIT-SAME: bytes = 1327104 : i64
func.func @far_weights(%x: tensor<1x192x14x14xf32>) -> tensor<1x192x14x14xf32> {
  %w = arith.constant dense<1.0> : tensor<192x192x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x192x14x14xf32>, tensor<192x192x3x3xf32>) -> tensor<1x192x14x14xf32>
  return %y : tensor<1x192x14x14xf32>
}

// PLAIN-LABEL: @far_weights_of_phases
// PLAIN: plan = #repvgg_cpu.{{polyphase.*, weights plain|direct}}
// FAST-LABEL: @far_weights_of_phases
// FAST: plan = #repvgg_cpu.polyphase<
func.func @far_weights_of_phases(%x: tensor<1x96x56x56xf32>) -> tensor<1x192x28x28xf32> {
  %w = arith.constant dense<1.0> : tensor<192x96x3x3xf32>
  %y = repvgg.conv %x, %w strides [2, 2] pad [1, 1] : (tensor<1x96x56x56xf32>, tensor<192x96x3x3xf32>) -> tensor<1x192x28x28xf32>
  return %y : tensor<1x192x28x28xf32>
}

// Plain weights are kept as they came, in the elements of the input.
// PLAIN-LABEL: @narrow_weights
// FAST-LABEL: @narrow_weights
// EMIT-LABEL: func.func @narrow_weights
// EMIT: repvgg_layer.launch @winograd{{.*}} tensor<663552xi8>
// EMIT-SAME: bytes = 663552 : i64
func.func @narrow_weights(%x: tensor<1x192x14x14xbf16>) -> tensor<1x192x14x14xbf16> {
  %w = arith.constant dense<1.0> : tensor<192x192x3x3xbf16>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x192x14x14xbf16>, tensor<192x192x3x3xbf16>) -> tensor<1x192x14x14xbf16>
  return %y : tensor<1x192x14x14xbf16>
}

// Those of integers are plain in the model, and prepared when it is opened unless they are to be small.
// PLAIN-LABEL: @integers
// FAST-LABEL: @integers
// PREPARED-LABEL: @integers
// PREPARED: plan = #repvgg_cpu.winograd<tile 4x4, {{.*}}, weights prepared>
// SMALL-LABEL: @integers
// SMALL: plan = #repvgg_cpu.winograd<tile 4x4, {{.*}}, weights plain>
// Filters whose products could add up to 2^31 / 64 have smaller tiles.
// PREPARED-LABEL: @large_integers
// PREPARED: plan = #repvgg_cpu.winograd<tile 3x4, {{.*}}, weights prepared>
func.func @integers(%x: tensor<1x192x14x14xi8>) -> tensor<1x192x14x14xi8> {
  %w = arith.constant dense<60> : tensor<192x192x3x3xi8>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64, input_unsigned}>
      : (tensor<1x192x14x14xi8>, tensor<192x192x3x3xi8>) -> tensor<1x192x14x14xi8> {
  ^bb0(%sum: i32):
    %0 = arith.trunci %sum : i32 to i8
    repvgg_layer.yield %0 : i8
  }
  return %y : tensor<1x192x14x14xi8>
}

// PLAIN-LABEL: @large_integers
// FAST-LABEL: @large_integers
func.func @large_integers(%x: tensor<1x192x14x14xi8>) -> tensor<1x192x14x14xi8> {
  %w = arith.constant dense<100> : tensor<192x192x3x3xi8>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64, input_unsigned}>
      : (tensor<1x192x14x14xi8>, tensor<192x192x3x3xi8>) -> tensor<1x192x14x14xi8> {
  ^bb0(%sum: i32):
    %0 = arith.trunci %sum : i32 to i8
    repvgg_layer.yield %0 : i8
  }
  return %y : tensor<1x192x14x14xi8>
}
