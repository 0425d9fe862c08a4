// Inputs of a claim that are computed from one another, or from one value before them, go together in sizes and numbers.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(func.func(repvgg-verify-source))'

// The size of %half belongs to that of %x: made up by itself, it would be the same.
func.func @sizes(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %dim = tensor.dim %x, %c2 : tensor<1x2x?xf32>
  %before = arith.subi %dim, %c1 : index
  %steps = arith.divui %before, %c2 : index
  %size = arith.addi %steps, %c1 : index
  %half = tensor.extract_slice %x[0, 0, 0] [1, 2, %size] [1, 1, 2] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  %x2 = tensor.extract_slice %x[0, 0, 0] [1, 2, %size] [1, 1, 2] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  %y = arith.addf %half, %x2 : tensor<1x2x?xf32>
  repvgg.claim %y of (%a = %x, %b = %half, %n = %size) : tensor<1x2x?xf32> of (tensor<1x2x?xf32>, tensor<1x2x?xf32>, index) {
    %a2 = tensor.extract_slice %a[0, 0, 0] [1, 2, %n] [1, 1, 2] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
    %sum = arith.addf %a2, %b : tensor<1x2x?xf32>
    repvgg.claimed %sum : tensor<1x2x?xf32>
  }
  return %y : tensor<1x2x?xf32>
}

// -----

// The same with a mistake: the sum of the wrong pixels.
func.func @sizes_wrong(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %dim = tensor.dim %x, %c2 : tensor<1x2x?xf32>
  %before = arith.subi %dim, %c1 : index
  %steps = arith.divui %before, %c2 : index
  %size = arith.addi %steps, %c1 : index
  %half = tensor.extract_slice %x[0, 0, 0] [1, 2, %size] [1, 1, 2] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  %x2 = tensor.extract_slice %x[0, 0, 0] [1, 2, %size] [1, 1, 1] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %y = arith.addf %half, %x2 : tensor<1x2x?xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %y of (%a = %x, %b = %half, %n = %size) : tensor<1x2x?xf32> of (tensor<1x2x?xf32>, tensor<1x2x?xf32>, index) {
    %a2 = tensor.extract_slice %a[0, 0, 0] [1, 2, %n] [1, 1, 2] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
    %sum = arith.addf %a2, %b : tensor<1x2x?xf32>
    repvgg.claimed %sum : tensor<1x2x?xf32>
  }
  return %y : tensor<1x2x?xf32>
}

// -----

// What is now does without %twice, and computes it anew.
func.func @computed_anew(%x: tensor<1x2x4xf32>) -> tensor<1x2x4xf32> {
  %twice = arith.addf %x, %x : tensor<1x2x4xf32>
  %three = arith.constant dense<3.0> : tensor<1x2x4xf32>
  %y = arith.mulf %x, %three : tensor<1x2x4xf32>
  repvgg.claim %y of (%a = %x, %b = %twice) : tensor<1x2x4xf32> of (tensor<1x2x4xf32>, tensor<1x2x4xf32>) {
    %sum = arith.addf %a, %b : tensor<1x2x4xf32>
    repvgg.claimed %sum : tensor<1x2x4xf32>
  }
  return %y : tensor<1x2x4xf32>
}

// -----

func.func @computed_anew_wrong(%x: tensor<1x2x4xf32>) -> tensor<1x2x4xf32> {
  %twice = arith.addf %x, %x : tensor<1x2x4xf32>
  %three = arith.constant dense<4.0> : tensor<1x2x4xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [0, 0, 0] of 1x2x4}}
  %y = arith.mulf %x, %three : tensor<1x2x4xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %y of (%a = %x, %b = %twice) : tensor<1x2x4xf32> of (tensor<1x2x4xf32>, tensor<1x2x4xf32>) {
    %sum = arith.addf %a, %b : tensor<1x2x4xf32>
    repvgg.claimed %sum : tensor<1x2x4xf32>
  }
  return %y : tensor<1x2x4xf32>
}

// -----

// Both are computed from %x, which is no input.
func.func @one_before_both(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
  %zero = arith.constant 0.0 : f32
  %a0 = tensor.pad %x low[0, 0, 1] high[0, 0, 2] {
  ^bb0(%i: index, %j: index, %k: index):
    tensor.yield %zero : f32
  } : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  %b0 = tensor.pad %x low[0, 0, 3] high[0, 0, 0] {
  ^bb0(%i: index, %j: index, %k: index):
    tensor.yield %zero : f32
  } : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  %sum = arith.addf %a0, %b0 : tensor<1x2x?xf32>
  %y = arith.addf %sum, %x : tensor<1x2x?xf32>
  repvgg.claim %sum of (%a = %a0, %b = %b0) : tensor<1x2x?xf32> of (tensor<1x2x?xf32>, tensor<1x2x?xf32>) {
    %r = arith.addf %b, %a : tensor<1x2x?xf32>
    repvgg.claimed %r : tensor<1x2x?xf32>
  }
  return %sum : tensor<1x2x?xf32>
}

// -----

// Tensors of an op on tensors are of one size: this one has a value for three pixels only.
func.func @unequal_sizes(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
  %zero = arith.constant dense<0.0> : tensor<1x2x3xf32>
  %some = tensor.cast %zero : tensor<1x2x3xf32> to tensor<1x2x?xf32>
  %empty = tensor.empty() : tensor<1x2x3xf32>
  %y0 = linalg.add ins(%x, %zero : tensor<1x2x?xf32>, tensor<1x2x3xf32>) outs(%empty : tensor<1x2x3xf32>) -> tensor<1x2x3xf32>
  %y = tensor.cast %y0 : tensor<1x2x3xf32> to tensor<1x2x?xf32>
  repvgg.claim %y of (%a = %x) : tensor<1x2x?xf32> of (tensor<1x2x?xf32>) {
    %zero = arith.constant dense<0.0> : tensor<1x2x3xf32>
    %some = tensor.cast %zero : tensor<1x2x3xf32> to tensor<1x2x?xf32>
    %r = arith.addf %a, %some : tensor<1x2x?xf32>
    repvgg.claimed %r : tensor<1x2x?xf32>
  }
  return %y : tensor<1x2x?xf32>
}

// -----

// %s has a value for two or three pixels only, where %e and %f are of one size. For others the original, which does not read it, has one.
func.func @no_value_before(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %n = tensor.dim %x, %c2 : tensor<1x2x?xf32>
  %more = arith.addi %n, %c1 : index
  %half = arith.divui %more, %c2 : index
  %less = arith.subi %n, %c1 : index
  %e = tensor.extract_slice %x[0, 0, 0] [1, 2, %half] [1, 1, 2] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  %f = tensor.extract_slice %x[0, 0, 1] [1, 2, %less] [1, 1, 1] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  %init = tensor.empty(%half) : tensor<1x2x?xf32>
  %s = linalg.add ins(%e, %f : tensor<1x2x?xf32>, tensor<1x2x?xf32>) outs(%init : tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
  %f2 = tensor.extract_slice %x[0, 0, 1] [1, 2, %less] [1, 1, 1] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  %zero = arith.subf %s, %s : tensor<1x2x?xf32>
  %twice = arith.addf %f, %f : tensor<1x2x?xf32>
  %y = arith.addf %twice, %zero : tensor<1x2x?xf32>
  repvgg.claim %y of (%a = %s, %b = %f, %c = %f2) : tensor<1x2x?xf32> of (tensor<1x2x?xf32>, tensor<1x2x?xf32>, tensor<1x2x?xf32>) {
    %r = arith.addf %b, %c : tensor<1x2x?xf32>
    repvgg.claimed %r : tensor<1x2x?xf32>
  }
  return %y : tensor<1x2x?xf32>
}

// -----

// The same where a slice reaches past the end: it has a value for three pixels or more.
func.func @no_slice_before(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %number = arith.constant 0.0 : f32
  %n = tensor.dim %x, %c2 : tensor<1x2x?xf32>
  %s = tensor.extract_slice %x[0, 0, 2] [1, 2, 1] [1, 1, 1] : tensor<1x2x?xf32> to tensor<1x2x1xf32>
  %f = tensor.extract_slice %x[0, 0, 0] [1, 2, %n] [1, 1, 1] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  %f2 = tensor.extract_slice %x[0, 0, 0] [1, 2, %n] [1, 1, 1] : tensor<1x2x?xf32> to tensor<1x2x?xf32>
  %zero = arith.subf %s, %s : tensor<1x2x1xf32>
  %size = tensor.dim %f, %c2 : tensor<1x2x?xf32>
  %less = arith.subi %size, %c1 : index
  %zeros = tensor.pad %zero low[0, 0, 0] high[0, 0, %less] {
  ^bb0(%i: index, %j: index, %k: index):
    tensor.yield %number : f32
  } : tensor<1x2x1xf32> to tensor<1x2x?xf32>
  %twice = arith.addf %f, %f : tensor<1x2x?xf32>
  %y = arith.addf %twice, %zeros : tensor<1x2x?xf32>
  repvgg.claim %y of (%a = %s, %b = %f, %c = %f2) : tensor<1x2x?xf32> of (tensor<1x2x1xf32>, tensor<1x2x?xf32>, tensor<1x2x?xf32>) {
    %r = arith.addf %b, %c : tensor<1x2x?xf32>
    repvgg.claimed %r : tensor<1x2x?xf32>
  }
  return %y : tensor<1x2x?xf32>
}
