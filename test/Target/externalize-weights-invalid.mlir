// A resource that does not hold what its type says is an error at its constant; so is a file that cannot be written.
// RUN: repvgg-opt %s --repvgg-externalize-weights --split-input-file --verify-diagnostics
// RUN: not repvgg-opt %S/Inputs/tanh.mlir --repvgg-externalize-weights=file=%t.nowhere/w.bin 2>&1 | FileCheck %s
// CHECK: error: cannot write '{{.*}}w.bin': No such file or directory

func.func @short() -> tensor<4xf32> {
  // expected-error @below {{expects the resource 'short' to have 16 bytes for 'tensor<4xf32>', but got 4}}
  %0 = arith.constant dense_resource<short> : tensor<4xf32>
  return %0 : tensor<4xf32>
}
{-#
  dialect_resources: { builtin: { short: "0x040000000000803F" } }
#-}

// -----

func.func @missing() -> tensor<4xf32> {
  // expected-error @below {{expects the resource 'missing' to have data, but got none}}
  %0 = arith.constant dense_resource<missing> : tensor<4xf32>
  return %0 : tensor<4xf32>
}
