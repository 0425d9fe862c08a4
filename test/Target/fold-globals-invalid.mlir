// Ops of dialects that are not there may have symbols in their regions: compiling ends with an error (was a crash).
// RUN: repvgg-opt %s --repvgg-fold-globals --allow-unregistered-dialect -verify-diagnostics

func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error@+1 {{'tm_tensor.sort' op is not supported: expects ops of linalg}}
  %0 = "tm_tensor.sort"(%x) ({
  ^bb0(%a: f32, %b: f32):
    %1 = arith.cmpf oge, %a, %b : f32
    "tm_tensor.yield"(%1) : (i1) -> ()
  }) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
