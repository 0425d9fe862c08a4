// Blocks that are written in the repvgg dialect are compared with a second reading of its ops: every op, every activation.
// RUN: repvgg-opt %s --fuse="verify=source census-file=%t.json" -o /dev/null 2>&1 | FileCheck %s
// RUN: FileCheck %s --check-prefix=JSON --input-file=%t.json
// CHECK-NOT: not checked from the source
// CHECK: repvgg: {{[0-9]+}} blocks found
// CHECK-NOT: not checked from the source
// JSON: "checked": 13,
// JSON-NEXT: "unchecked": 0,

!x = tensor<1x4x7x6xf32>
func.func @every_op(%x: !x) -> tensor<1x4x4x3xf32> {
  %w = arith.constant dense<[[[[0.5, 1.0], [-1.0, 0.25]], [[0.1, 0.2], [0.3, -0.4]]], [[[1.5, -1.0], [1.0, 0.75]], [[0.6, 0.2], [0.9, 0.4]]], [[[0.7, 0.1], [-0.2, 0.3]], [[0.3, 0.8], [-0.3, 0.4]]], [[[0.2, 1.2], [-1.1, 0.5]], [[0.9, -0.2], [0.3, 0.1]]]]> : tensor<4x2x2x2xf32>
  %b = arith.constant dense<[1.0, -1.0, 0.5, 0.25]> : tensor<4xf32>
  %v = arith.constant dense<[0.5, 0.75, 1.25, 2.0]> : tensor<4xf32>
  %s = arith.constant dense<-0.3> : tensor<1xf32>
  %y = repvgg.block (%in = %x) : !x -> tensor<1x4x4x3xf32> {
    %0 = repvgg.conv %in, %w bias %b strides [2, 2] pad [1, 0] to [0, 1] groups 2 : (!x, tensor<4x2x2x2xf32>, tensor<4xf32>) -> tensor<1x4x4x3xf32>
    %1 = repvgg.batch_norm %0 mean %b variance %v gamma %v beta %b epsilon 1.0e-03 : (tensor<1x4x4x3xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<1x4x4x3xf32>
    %2 = repvgg.avg_pool %in kernel [2, 2] strides [2, 2] pad [1, 0] to [0, 1] : !x -> tensor<1x4x4x3xf32>
    %3 = repvgg.scale %2 by %s plus %b : (tensor<1x4x4x3xf32>, tensor<1xf32>, tensor<4xf32>) -> tensor<1x4x4x3xf32>
    %4 = repvgg.sum %1, %3 : tensor<1x4x4x3xf32>
    repvgg.yield %4 : tensor<1x4x4x3xf32>
  }
  return %y : tensor<1x4x4x3xf32>
}

// Refused, and lowered as it is: the count depends on the position.
func.func @averages(%x: tensor<?x2x?xf32>) -> tensor<?x2x?xf32> {
  %y = repvgg.block (%in = %x) : tensor<?x2x?xf32> -> tensor<?x2x?xf32> {
    %0 = repvgg.avg_pool %in kernel [3] strides [2] pad [1] {count_include_pad = false} : tensor<?x2x?xf32> -> tensor<?x2x?xf32>
    %1 = repvgg.avg_pool %in kernel [3] strides [2] pad [1] : tensor<?x2x?xf32> -> tensor<?x2x?xf32>
    %2 = repvgg.sum %0, %1 : tensor<?x2x?xf32>
    repvgg.yield %2 : tensor<?x2x?xf32>
  }
  return %y : tensor<?x2x?xf32>
}

func.func @ceil_mode(%x: tensor<1x2x6xf32>) -> tensor<1x2x4xf32> {
  %y = repvgg.block (%in = %x) : tensor<1x2x6xf32> -> tensor<1x2x4xf32> {
    %0 = repvgg.avg_pool %in kernel [3] strides [2] pad [1] {ceil_mode = true} : tensor<1x2x6xf32> -> tensor<1x2x4xf32>
    %1 = repvgg.sum %0, %0 : tensor<1x2x4xf32>
    repvgg.yield %1 : tensor<1x2x4xf32>
  }
  return %y : tensor<1x2x4xf32>
}

func.func @relu(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[0.5], [-0.25]], [[1.5], [0.75]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) activation <relu> : tensor<1x2x3xf32> -> tensor<1x2x3xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x3xf32>, tensor<2x2x1xf32>) -> tensor<1x2x3xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x3xf32>
    repvgg.yield %1 : tensor<1x2x3xf32>
  }
  return %y : tensor<1x2x3xf32>
}

func.func @relu6(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[0.5], [-0.25]], [[1.5], [0.75]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) activation <relu6> : tensor<1x2x3xf32> -> tensor<1x2x3xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x3xf32>, tensor<2x2x1xf32>) -> tensor<1x2x3xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x3xf32>
    repvgg.yield %1 : tensor<1x2x3xf32>
  }
  return %y : tensor<1x2x3xf32>
}

func.func @silu(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[0.5], [-0.25]], [[1.5], [0.75]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) activation <silu> : tensor<1x2x3xf32> -> tensor<1x2x3xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x3xf32>, tensor<2x2x1xf32>) -> tensor<1x2x3xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x3xf32>
    repvgg.yield %1 : tensor<1x2x3xf32>
  }
  return %y : tensor<1x2x3xf32>
}

func.func @gelu_erf(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[0.5], [-0.25]], [[1.5], [0.75]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) activation <gelu_erf> : tensor<1x2x3xf32> -> tensor<1x2x3xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x3xf32>, tensor<2x2x1xf32>) -> tensor<1x2x3xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x3xf32>
    repvgg.yield %1 : tensor<1x2x3xf32>
  }
  return %y : tensor<1x2x3xf32>
}

func.func @gelu_tanh(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[0.5], [-0.25]], [[1.5], [0.75]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) activation <gelu_tanh> : tensor<1x2x3xf32> -> tensor<1x2x3xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x3xf32>, tensor<2x2x1xf32>) -> tensor<1x2x3xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x3xf32>
    repvgg.yield %1 : tensor<1x2x3xf32>
  }
  return %y : tensor<1x2x3xf32>
}

func.func @hardswish(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[0.5], [-0.25]], [[1.5], [0.75]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) activation <hardswish> : tensor<1x2x3xf32> -> tensor<1x2x3xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x3xf32>, tensor<2x2x1xf32>) -> tensor<1x2x3xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x3xf32>
    repvgg.yield %1 : tensor<1x2x3xf32>
  }
  return %y : tensor<1x2x3xf32>
}

func.func @hardsigmoid(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[0.5], [-0.25]], [[1.5], [0.75]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) activation <hardsigmoid> : tensor<1x2x3xf32> -> tensor<1x2x3xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x3xf32>, tensor<2x2x1xf32>) -> tensor<1x2x3xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x3xf32>
    repvgg.yield %1 : tensor<1x2x3xf32>
  }
  return %y : tensor<1x2x3xf32>
}

func.func @sigmoid(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[0.5], [-0.25]], [[1.5], [0.75]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) activation <sigmoid> : tensor<1x2x3xf32> -> tensor<1x2x3xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x3xf32>, tensor<2x2x1xf32>) -> tensor<1x2x3xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x3xf32>
    repvgg.yield %1 : tensor<1x2x3xf32>
  }
  return %y : tensor<1x2x3xf32>
}

func.func @tanh(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[0.5], [-0.25]], [[1.5], [0.75]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) activation <tanh> : tensor<1x2x3xf32> -> tensor<1x2x3xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x3xf32>, tensor<2x2x1xf32>) -> tensor<1x2x3xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x3xf32>
    repvgg.yield %1 : tensor<1x2x3xf32>
  }
  return %y : tensor<1x2x3xf32>
}

func.func @leaky_relu(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[0.5], [-0.25]], [[1.5], [0.75]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) activation <leaky_relu, 0.2> : tensor<1x2x3xf32> -> tensor<1x2x3xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x3xf32>, tensor<2x2x1xf32>) -> tensor<1x2x3xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x3xf32>
    repvgg.yield %1 : tensor<1x2x3xf32>
  }
  return %y : tensor<1x2x3xf32>
}
