// Ops that could write over what a launch still reads, and the other way round: results are as on values.
// RUN: rm -rf %t && mkdir %t
// RUN: %python %S/Inputs/npy.py write %t/x.npy f4 4 1 2 3 4
// RUN: %python %S/Inputs/npy.py write %t/m.npy f4 4 3 6 9 12
// RUN: %python %S/Inputs/npy.py write %t/b.npy f4 4 4 8 12 16
// RUN: %python %S/Inputs/npy.py write %t/u.npy f4 4 5 10 15 20
// RUN: %python %S/Inputs/npy.py write %t/d.npy f4 4 8 16 24 32
// RUN: %python %S/Inputs/npy.py write %t/p.npy f4 8 2 4 6 8 2 4 6 8
// RUN: %python %S/Inputs/npy.py write %t/q.npy f4 8 10 20 30 40 4 8 12 16
// RUN: repvgg-run %s --input %t/x.npy --compare %t/m.npy --compare %t/b.npy --compare %t/u.npy --compare %t/d.npy --compare %t/p.npy --compare %t/q.npy --tolerance 0
#map = affine_map<(i) -> (i)>
func.func @main(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<8xf32>, tensor<8xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  // m = x + a, summed up where a lies, and a is read afterwards.
  %a = repvgg_layer.launch @double tasks 1 layer "a" ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %m = func.call @add(%x, %a) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %b = repvgg_layer.launch @double tasks 1 layer "b" ins(%a : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  // u = x + t, summed up where t lies, which launches read before and afterwards.
  %t = func.call @add(%m, %x) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %c = repvgg_layer.launch @double tasks 1 layer "c" ins(%t : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %u = func.call @add(%x, %t) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %d = repvgg_layer.launch @double tasks 1 layer "d" ins(%t : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %same = func.call @add(%c, %d) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %half = arith.constant dense<0.5> : tensor<4xf32>
  %d1 = arith.mulf %same, %half : tensor<4xf32>
  // A part that is written again, while the whole is wanted as it was before.
  %none = bufferization.alloc_tensor() : tensor<8xf32>
  %s0 = tensor.extract_slice %none[0] [4] [1] : tensor<8xf32> to tensor<4xf32>
  %f = repvgg_layer.launch @double tasks 1 layer "f" ins(%x : tensor<4xf32>) outs(%s0 : tensor<4xf32>) -> tensor<4xf32>
  %p0 = tensor.insert_slice %f into %none[0] [4] [1] : tensor<4xf32> into tensor<8xf32>
  %s1 = tensor.extract_slice %p0[4] [4] [1] : tensor<8xf32> to tensor<4xf32>
  %g = repvgg_layer.launch @double tasks 1 layer "g" ins(%x : tensor<4xf32>) outs(%s1 : tensor<4xf32>) -> tensor<4xf32>
  %p = tensor.insert_slice %g into %p0[4] [4] [1] : tensor<4xf32> into tensor<8xf32>
  %s2 = tensor.extract_slice %p[4] [4] [1] : tensor<8xf32> to tensor<4xf32>
  %h = repvgg_layer.launch @double tasks 1 layer "h" ins(%f : tensor<4xf32>) outs(%s2 : tensor<4xf32>) -> tensor<4xf32>
  %q0 = tensor.insert_slice %h into %p[4] [4] [1] : tensor<4xf32> into tensor<8xf32>
  %q = tensor.insert_slice %u into %q0[0] [4] [1] : tensor<4xf32> into tensor<8xf32>
  %q1 = func.call @last(%q, %u) : (tensor<8xf32>, tensor<4xf32>) -> tensor<8xf32>
  return %m, %b, %u, %d1, %p, %q1 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<8xf32>, tensor<8xf32>
}
/// Adds to what is there.
func.func private @add(%v: tensor<4xf32>, %total: tensor<4xf32>) -> tensor<4xf32> {
  %s = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%v : tensor<4xf32>) outs(%total : tensor<4xf32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.addf %a, %b : f32
    linalg.yield %c : f32
  } -> tensor<4xf32>
  return %s : tensor<4xf32>
}
func.func private @last(%v: tensor<8xf32>, %u: tensor<4xf32>) -> tensor<8xf32> {
  %w = func.call @add(%u, %u) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %y = tensor.insert_slice %w into %v[0] [4] [1] : tensor<4xf32> into tensor<8xf32>
  return %y : tensor<8xf32>
}
func.func private @double(%in: memref<4xf32>, %out: memref<4xf32>, %begin: index, %end: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  scf.for %i = %c0 to %c4 step %c1 {
    %v = memref.load %in[%i] : memref<4xf32>
    %w = arith.addf %v, %v : f32
    memref.store %w, %out[%i] : memref<4xf32>
  }
  return
}
