// Front ends that are not known are an error.
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{from=linalg,onnx}))' 2>&1 | FileCheck %s
// CHECK: error: expects option 'from' to name front ends among 'linalg' and 'repvgg', but got 'onnx'
func.func @empty() {
  return
}
