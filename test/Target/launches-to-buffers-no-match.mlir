// Launches in regions, and those on buffers, stay as they are.
// RUN: repvgg-opt %s --mlir-print-op-generic -o %t.before
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-launches-to-buffers))' --mlir-print-op-generic | diff %t.before -
func.func @region(%x: tensor<64xf32>, %n: index) -> tensor<64xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %y = scf.for %i = %c0 to %n step %c1 iter_args(%t = %x) -> tensor<64xf32> {
    %e = tensor.empty() : tensor<64xf32>
    %a = repvgg_layer.launch @f tasks 2 layer "a" ins(%t : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    scf.yield %a : tensor<64xf32>
  }
  return %y : tensor<64xf32>
}
func.func @buffers(%x: memref<64xf32>, %y: memref<64xf32>) {
  repvgg_layer.launch @f tasks 2 layer "a" ins(%x : memref<64xf32>) outs(%y : memref<64xf32>)
  return
}
func.func private @f(memref<64xf32>, memref<64xf32>, index, index)
