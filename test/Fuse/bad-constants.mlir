// Constants that cannot be used refuse their block with a remark, and fail it under `strict`.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse))' -o %t.mlir --remarks-filter='repvgg.*' --remark-format=emitRemark --remark-policy=all 2>&1 | FileCheck %s
// RUN: grep -c 'repvgg.block' %t.mlir | FileCheck %s --check-prefix=COUNT
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{strict=true}))' -o %t.none.mlir 2>&1 | FileCheck %s --check-prefix=STRICT
// RUN: not ls %t.none.mlir

// COUNT: 6

// CHECK: :[[#@LINE+4]]:10: remark: [Missed] fuse | {{.*}} Function=weight_argument | Reason="'weight' expects a constant, but got an argument of type tensor<1x1x1xf32>"{{.*}} rule=input{{$}}
// STRICT: :[[#@LINE+2]]:8: error: 'repvgg.block' op cannot be fused: 'weight' expects a constant, but got an argument of type tensor<1x1x1xf32> (rule input){{$}}
func.func @weight_argument(%x: tensor<1x1x4xf32>, %w: tensor<1x1x1xf32>) -> tensor<1x1x4xf32> {
  %y = repvgg.block (%in = %x) : tensor<1x1x4xf32> -> tensor<1x1x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x1x4xf32>, tensor<1x1x1xf32>) -> tensor<1x1x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x1x4xf32>
    repvgg.yield %1 : tensor<1x1x4xf32>
  }
  return %y : tensor<1x1x4xf32>
}

// CHECK: :[[#@LINE+5]]:10: remark: [Missed] fuse | {{.*}} Function=nan_weight | Reason="expects 'weight' to be finite, but found nan at channel 1"{{.*}} rule=input{{$}}
// STRICT: :[[#@LINE+3]]:8: error: 'repvgg.block' op cannot be fused: expects 'weight' to be finite, but found nan at channel 1 (rule input){{$}}
func.func @nan_weight(%x: tensor<1x2x4xf32>) -> tensor<1x2x4xf32> {
  %w = arith.constant dense<[[[1.0]], [[0x7FC00000]]]> : tensor<2x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4xf32> -> tensor<1x2x4xf32> {
    %0 = repvgg.conv %in, %w groups 2 : (tensor<1x2x4xf32>, tensor<2x1x1xf32>) -> tensor<1x2x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x4xf32>
    repvgg.yield %1 : tensor<1x2x4xf32>
  }
  return %y : tensor<1x2x4xf32>
}

// CHECK: :[[#@LINE+5]]:10: remark: [Missed] fuse | {{.*}} Function=infinite_scale | Reason="expects 'scale' to be finite, but found inf at channel 0"{{.*}} rule=A5{{$}}
// STRICT: :[[#@LINE+3]]:8: error: 'repvgg.block' op cannot be fused: expects 'scale' to be finite, but found inf at channel 0 (rule A5){{$}}
func.func @infinite_scale(%x: tensor<1x2x4xf32>) -> tensor<1x2x4xf32> {
  %w = arith.constant dense<[0x7F800000, 1.0]> : tensor<2xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4xf32> -> tensor<1x2x4xf32> {
    %0 = repvgg.scale %in by %w : (tensor<1x2x4xf32>, tensor<2xf32>) -> tensor<1x2x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x4xf32>
    repvgg.yield %1 : tensor<1x2x4xf32>
  }
  return %y : tensor<1x2x4xf32>
}

// CHECK: :[[#@LINE+6]]:10: remark: [Missed] fuse | {{.*}} Function=negative_variance | Reason="expects variance + epsilon to be positive, but found -0.5 + 0.5 at channel 1"{{.*}} rule=A1{{$}}
// STRICT: :[[#@LINE+4]]:8: error: 'repvgg.block' op cannot be fused: expects variance + epsilon to be positive, but found -0.5 + 0.5 at channel 1 (rule A1){{$}}
func.func @negative_variance(%x: tensor<1x2x4xf32>) -> tensor<1x2x4xf32> {
  %m = arith.constant dense<0.0> : tensor<2xf32>
  %v = arith.constant dense<[1.0, -0.5]> : tensor<2xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4xf32> -> tensor<1x2x4xf32> {
    %0 = repvgg.batch_norm %in mean %m variance %v epsilon 0.5 : (tensor<1x2x4xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x4xf32>
    repvgg.yield %1 : tensor<1x2x4xf32>
  }
  return %y : tensor<1x2x4xf32>
}

// CHECK: :[[#@LINE+5]]:10: remark: [Missed] fuse | {{.*}} Function=missing_blob | Reason="'weight' expects resource 'nowhere' to have data{{.*}}, but got none"{{.*}} rule=input{{$}}
// STRICT: :[[#@LINE+3]]:8: error: 'repvgg.block' op cannot be fused: 'weight' expects resource 'nowhere' to have data{{.*}}, but got none (rule input){{$}}
func.func @missing_blob(%x: tensor<1x1x4xf32>) -> tensor<1x1x4xf32> {
  %w = arith.constant dense_resource<nowhere> : tensor<1x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x1x4xf32> -> tensor<1x1x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x1x4xf32>, tensor<1x1x1xf32>) -> tensor<1x1x4xf32>
    repvgg.yield %0 : tensor<1x1x4xf32>
  }
  return %y : tensor<1x1x4xf32>
}

// CHECK: :[[#@LINE+4]]:8: remark: [Missed] fuse | {{.*}} Function=f16_overflow | Reason="the fused weight overflows f16 in output channel 0"{{.*}} rule=A1{{$}}
// STRICT: :[[#@LINE+3]]:8: error: 'repvgg.block' op cannot be fused: the fused weight overflows f16 in output channel 0 (rule A1){{$}}
func.func @f16_overflow(%x: tensor<1x1x4xf16>) -> tensor<1x1x4xf16> {
  %w = arith.constant dense<6.0e4> : tensor<1x1x1xf16>
  %y = repvgg.block (%in = %x) : tensor<1x1x4xf16> -> tensor<1x1x4xf16> {
    %0 = repvgg.conv %in, %w : (tensor<1x1x4xf16>, tensor<1x1x1xf16>) -> tensor<1x1x4xf16>
    %1 = repvgg.sum %0, %0 : tensor<1x1x4xf16>
    repvgg.yield %1 : tensor<1x1x4xf16>
  }
  return %y : tensor<1x1x4xf16>
}
