// What the compiled function cannot be is said of the function, before any pass meets it.
// RUN: not repvgg-compile %s -o %t --entry dynamic 2>&1 | FileCheck %s --check-prefix=DYNAMIC
// DYNAMIC: repvgg-compile: error: {{.*}}compile-shapes-invalid.mlir:[[@LINE+6]]:1: 'func.func' op expects argument 0 of 'dynamic' to be a tensor of static shape and of integers, index or floats, but got 'tensor<?x1x?x?xf32>'
// RUN: not repvgg-compile %s -o %t --entry no_images 2>&1 | FileCheck %s --check-prefix=EMPTY
// EMPTY: repvgg-compile: error: {{.*}}.mlir:[[@LINE+14]]:1: 'func.func' op expects argument 0 of 'no_images' to have elements, but got 'tensor<0x1x4x4xf32>'
// RUN: not repvgg-compile %s -o %t --entry itself 2>&1 | FileCheck %s --check-prefix=ITSELF
// ITSELF: repvgg-compile: error: {{.*}}.mlir:[[@LINE+23]]:8: 'func.call' op expects functions that do not call themselves, but 'itself' does

func.func @dynamic(%x: tensor<?x1x?x?xf32>) -> tensor<?x1x?x?xf32> {
  %w = arith.constant dense<1.0> : tensor<1x1x3x3xf32>
  %y = repvgg.block (%in = %x) activation <relu> : tensor<?x1x?x?xf32> -> tensor<?x1x?x?xf32> {
    %0 = repvgg.conv %in, %w pad [1, 1] : (tensor<?x1x?x?xf32>, tensor<1x1x3x3xf32>) -> tensor<?x1x?x?xf32>
    %1 = repvgg.sum %0, %in : tensor<?x1x?x?xf32>
    repvgg.yield %1 : tensor<?x1x?x?xf32>
  }
  return %y : tensor<?x1x?x?xf32>
}

func.func @no_images(%x: tensor<0x1x4x4xf32>) -> tensor<0x1x4x4xf32> {
  %w = arith.constant dense<1.0> : tensor<1x1x3x3xf32>
  %y = repvgg.block (%in = %x) activation <relu> : tensor<0x1x4x4xf32> -> tensor<0x1x4x4xf32> {
    %0 = repvgg.conv %in, %w pad [1, 1] : (tensor<0x1x4x4xf32>, tensor<1x1x3x3xf32>) -> tensor<0x1x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<0x1x4x4xf32>
    repvgg.yield %1 : tensor<0x1x4x4xf32>
  }
  return %y : tensor<0x1x4x4xf32>
}

func.func @itself(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32> {
  %y = func.call @itself(%x) : (tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32>
  return %y : tensor<1x1x4x4xf32>
}

// RUN: not repvgg-compile %s -o %t --entry no_rows 2>&1 | FileCheck %s --check-prefix=ROWS
// ROWS: repvgg-compile: error: {{.*}}.mlir:[[@LINE+2]]:8: 'tensor.extract_slice' op expects tensors with elements, but got 'tensor<0x4xf32>'
func.func @no_rows(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %s = tensor.extract_slice %x[0, 0] [0, 4] [1, 1] : tensor<4x4xf32> to tensor<0x4xf32>
  %z = tensor.concat dim(0) %x, %s : (tensor<4x4xf32>, tensor<0x4xf32>) -> tensor<4x4xf32>
  return %z : tensor<4x4xf32>
}

// RUN: not repvgg-compile %s -o %t --entry even 2>&1 | FileCheck %s --check-prefix=EVEN
// EVEN: 'func.call' op expects functions that do not call themselves, but '{{even|odd}}' does
func.func @even(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32> {
  %y = func.call @odd(%x) : (tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32>
  return %y : tensor<1x1x4x4xf32>
}
func.func @odd(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32> {
  %y = func.call @even(%x) : (tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32>
  return %y : tensor<1x1x4x4xf32>
}
