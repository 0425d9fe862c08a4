// Where sizes are unknown, the first ones are looked at in all channels, others in some: one wrong channel is seen, and one wrong size.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(func.func(repvgg-verify-source))'

#id = affine_map<(n, c, h) -> (n, c, h)>
func.func @one_channel(%x: tensor<1x40x?xf32>) -> tensor<1x40x?xf32> {
  // expected-error @below {{differs from the original ops that it replaces: element [0, 17, 0]}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x : tensor<1x40x?xf32>) outs(%x : tensor<1x40x?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %channel = linalg.index 1 : index
    %wrong = arith.constant 17 : index
    %is = arith.cmpi eq, %channel, %wrong : index
    %two = arith.constant 2.0 : f32
    %three = arith.constant 3.0 : f32
    %factor = arith.select %is, %three, %two : f32
    %y = arith.mulf %a, %factor : f32
    linalg.yield %y : f32
  } -> tensor<1x40x?xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x40x?xf32> of (tensor<1x40x?xf32>) {
    %c = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%in : tensor<1x40x?xf32>) outs(%in : tensor<1x40x?xf32>) {
    ^bb0(%a: f32, %o: f32):
      %two = arith.constant 2.0 : f32
      %y = arith.mulf %a, %two : f32
      linalg.yield %y : f32
    } -> tensor<1x40x?xf32>
    repvgg.claimed %c : tensor<1x40x?xf32>
  }
  return %r : tensor<1x40x?xf32>
}

// -----

#id = affine_map<(n, c, h) -> (n, c, h)>
func.func @one_size(%x: tensor<1x40x?xf32>) -> tensor<1x40x?xf32> {
  %two = arith.constant 2 : index
  %size = tensor.dim %x, %two : tensor<1x40x?xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [0, }}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x : tensor<1x40x?xf32>) outs(%x : tensor<1x40x?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %nine = arith.constant 9 : index
    %is = arith.cmpi sge, %size, %nine : index
    %zero = arith.constant 0.0 : f32
    %y = arith.select %is, %zero, %a : f32
    linalg.yield %y : f32
  } -> tensor<1x40x?xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x40x?xf32> of (tensor<1x40x?xf32>) {
    repvgg.claimed %in : tensor<1x40x?xf32>
  }
  return %r : tensor<1x40x?xf32>
}

// -----

// The error of a quotient stays small, so that a mistake of 1e-9 is one.
#id = affine_map<(n, c, h) -> (n, c, h)>
func.func @quotient(%x: tensor<1x2x?xf64>) -> tensor<1x2x?xf64> {
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x?xf64>) outs(%x : tensor<1x2x?xf64>) {
  ^bb0(%a: f64, %o: f64):
    %b = arith.mulf %a, %a : f64
    %wrong = arith.constant 3.000000003 : f64
    %c = arith.addf %b, %wrong : f64
    %y = arith.divf %a, %c : f64
    linalg.yield %y : f64
  } -> tensor<1x2x?xf64>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x?xf64> of (tensor<1x2x?xf64>) {
    %c = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x?xf64>) outs(%in : tensor<1x2x?xf64>) {
    ^bb0(%a: f64, %o: f64):
      %b = arith.mulf %a, %a : f64
      %three = arith.constant 3.0 : f64
      %c = arith.addf %b, %three : f64
      %y = arith.divf %a, %c : f64
      linalg.yield %y : f64
    } -> tensor<1x2x?xf64>
    repvgg.claimed %c : tensor<1x2x?xf64>
  }
  return %r : tensor<1x2x?xf64>
}
