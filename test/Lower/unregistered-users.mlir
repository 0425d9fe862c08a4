// A constant that an op of an unknown dialect uses is not ours, and stays.
// RUN: repvgg-opt --fuse --allow-unregistered-dialect %s 2>/dev/null | FileCheck %s

// CHECK-LABEL: func.func @main
// CHECK: %[[C:.*]] = arith.constant 3 : i32
// CHECK: "foreign.use"(%[[C]]) : (i32) -> ()
func.func @main(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %c = arith.constant 3 : i32
  "foreign.use"(%c) : (i32) -> ()
  return %x : tensor<1x2x4x4xf32>
}
