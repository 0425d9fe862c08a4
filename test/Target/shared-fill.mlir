// Two results that begin as one fill are two results (a destination they shared lost the second).
// RUN: rm -rf %t && mkdir %t
// RUN: %python %S/Inputs/npy.py write %t/x.npy f4 2 1 2
// RUN: %python %S/Inputs/npy.py write %t/a.npy f4 4 1 2 0 0
// RUN: %python %S/Inputs/npy.py write %t/b.npy f4 4 -1 -2 0 0
// RUN: repvgg-run %s --input %t/x.npy --compare %t/a.npy --compare %t/b.npy --tolerance 0
func.func @main(%x: tensor<2xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %a = arith.mulf %x, %x : tensor<2xf32>
  %same = arith.divf %a, %x : tensor<2xf32>
  %0 = tensor.insert_slice %same into %f[0] [2] [1] : tensor<2xf32> into tensor<4xf32>
  %n = arith.negf %x : tensor<2xf32>
  %1 = tensor.insert_slice %n into %f[0] [2] [1] : tensor<2xf32> into tensor<4xf32>
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}
