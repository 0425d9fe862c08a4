// Flat ops that make no block stay as they are; what looks like a block is reported with its rule.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' --remarks-filter='repvgg.*' --remark-format=emitRemark --remark-policy=final -o %t 2>%t.err
// RUN: FileCheck %s --input-file=%t
// RUN: FileCheck %s --input-file=%t.err --check-prefix=REMARK

!t = tensor<1x2x4x4xf32>
!w = tensor<2x2x1x1xf32>
!p = tensor<2xf32>

// CHECK-LABEL: @lone_convolution
// CHECK-NOT: repvgg.block
// CHECK-NOT: repvgg.census
func.func @lone_convolution(%x: !t) -> !t {
  %w = arith.constant dense<1.0> : !w
  %y = repvgg.conv %x, %w activation <relu> : (!t, !w) -> !t
  return %y : !t
}

// CHECK-LABEL: @residual
// CHECK-NOT: repvgg.block
func.func @residual(%x: !t, %z: !t) -> !t {
  %y = repvgg.sum %x, %z : !t
  return %y : !t
}

// CHECK-LABEL: @existing_block
// CHECK: repvgg.block
// CHECK-NEXT: repvgg.conv
// CHECK-NEXT: repvgg.sum
// CHECK-NEXT: repvgg.yield
// CHECK-NEXT: }
// CHECK-NEXT: repvgg.sum
// CHECK-NEXT: return
func.func @existing_block(%x: !t) -> !t {
  %w = arith.constant dense<1.0> : !w
  %b = repvgg.block (%in = %x) : !t -> !t {
    %c = repvgg.conv %in, %w : (!t, !w) -> !t
    %s = repvgg.sum %c, %in : !t
    repvgg.yield %s : !t
  }
  %y = repvgg.sum %b, %x : !t
  return %y : !t
}

// CHECK-LABEL: @padding_not_counted
// CHECK-SAME: rule = "A9", status = "left"
// CHECK-NOT: repvgg.block
// REMARK-DAG: padded average{{.*}}Rule=A9
func.func @padding_not_counted(%x: !t) -> !t {
  %p = repvgg.avg_pool %x kernel [3, 3] pad [1, 1] {count_include_pad = false} : !t -> !t
  %y = repvgg.sum %p, %x : !t
  return %y : !t
}

// CHECK-LABEL: @run_time_statistics
// CHECK-SAME: rule = "A1"
// CHECK-NOT: repvgg.block
func.func @run_time_statistics(%x: !t, %m: !p) -> !t {
  %w = arith.constant dense<1.0> : !w
  %c = repvgg.conv %x, %w : (!t, !w) -> !t
  %b = repvgg.batch_norm %c mean %m variance %m epsilon 1.0e-05 : (!t, !p, !p) -> !t
  %y = repvgg.sum %b, %x : !t
  return %y : !t
}

// The two that go together are a block; the run-time weight is not.
// CHECK-LABEL: @run_time_weight
// CHECK-SAME: rule = "run time", status = "left"
// CHECK: %[[BLOCK:.*]] = repvgg.block
// CHECK: repvgg.sum %[[BLOCK]], %{{.*}} :
func.func @run_time_weight(%x: !t, %u: !w) -> !t {
  %w = arith.constant dense<1.0> : !w
  %a = repvgg.conv %x, %u : (!t, !w) -> !t
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %y = repvgg.sum %a, %b, %x : !t
  return %y : !t
}

// CHECK-LABEL: @activated_branch
// CHECK-SAME: rule = "A22", status = "left"
// CHECK: repvgg.block
// CHECK: repvgg.sum
func.func @activated_branch(%x: !t) -> !t {
  %w = arith.constant dense<1.0> : !w
  %a = repvgg.conv %x, %w activation <relu> : (!t, !w) -> !t
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %y = repvgg.sum %a, %b, %x : !t
  return %y : !t
}
