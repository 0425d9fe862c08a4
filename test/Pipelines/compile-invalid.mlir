// What the compiling pipeline cannot follow is an error that says what it expects.
// RUN: not repvgg-opt %s --repvgg-compile="cpu=nothing" 2>&1 | FileCheck %s --check-prefix=CPU
// CPU: error: expects 'native' or a CPU that LLVM knows for {{.*}}, but got 'nothing'
// RUN: not repvgg-opt %s --repvgg-compile="to=nowhere" 2>&1 | FileCheck %s --check-prefix=TO
// TO: Cannot find option named 'nowhere'
// RUN: not repvgg-opt %s --repvgg-compile="entry=other to=layers" 2>&1 | FileCheck %s --check-prefix=ENTRY
// ENTRY: error: expects a function 'other' with a body, but got @main
func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
