// Globals whose value is not known when compiling are refused, each with its reason and its place.
// RUN: not repvgg-compile %s -o %t --entry external 2>&1 | FileCheck %s --check-prefix=EXTERNAL
// EXTERNAL: globals-invalid.mlir:{{[0-9]+}}:8: 'ml_program.global_load_const' op expects '@elsewhere' to have its value in the module, but it is external
// EXTERNAL: the global is here
// RUN: not repvgg-compile %s -o %t --entry unset 2>&1 | FileCheck %s --check-prefix=EMPTY
// EMPTY: 'ml_program.global_load' op expects '@empty' to have an initial value, but got none
// RUN: not repvgg-compile %s -o %t --entry string 2>&1 | FileCheck %s --check-prefix=TEXT
// TEXT: 'ml_program.global_load_const' op expects the value of '@text' to be a number or a tensor
// RUN: not repvgg-compile %s -o %t --entry read 2>&1 | FileCheck %s --check-prefix=READ
// READ: 'ml_program.global_load' op expects a global that no function stores to, but '@state' is stored to: a compiled model keeps nothing from one run to the next
// READ: the global is here
// RUN: not repvgg-compile %s -o %t --entry count 2>&1 | FileCheck %s --check-prefix=COUNT
// COUNT: 'ml_program.global_load' op expects a global that no function stores to, but '@counter' is stored to
// COUNT: it is stored to here
// RUN: not repvgg-compile %s -o %t --entry write 2>&1 | FileCheck %s --check-prefix=WRITE
// WRITE: 'ml_program.global_store' op is not supported: a compiled model keeps nothing from one run to the next

ml_program.global private @elsewhere(#ml_program.extern : tensor<2xf32>) : tensor<2xf32>
ml_program.global private mutable @empty : tensor<2xf32>
ml_program.global private @text("two") : tensor<2xf32>
ml_program.global public mutable @state(dense<1.0> : tensor<2xf32>) : tensor<2xf32>
ml_program.global private mutable @counter(0 : i64) : i64
func.func @external(%x: tensor<2xf32>) -> tensor<2xf32> {
  %w = ml_program.global_load_const @elsewhere : tensor<2xf32>
  return %w : tensor<2xf32>
}
func.func @unset(%x: tensor<2xf32>) -> tensor<2xf32> {
  %w = ml_program.global_load @empty : tensor<2xf32>
  return %w : tensor<2xf32>
}
func.func @string(%x: tensor<2xf32>) -> tensor<2xf32> {
  %w = ml_program.global_load_const @text : tensor<2xf32>
  return %w : tensor<2xf32>
}
func.func @read(%x: tensor<2xf32>) -> tensor<2xf32> {
  %w = ml_program.global_load @state : tensor<2xf32>
  return %w : tensor<2xf32>
}
func.func @count(%x: tensor<2xf32>) -> tensor<2xf32> {
  %one = arith.constant 1 : i64
  %n = ml_program.global_load @counter : i64
  %m = arith.addi %n, %one : i64
  ml_program.global_store @counter = %m : i64
  return %x : tensor<2xf32>
}
func.func @write(%x: tensor<2xf32>) -> tensor<2xf32> {
  ml_program.global_store @state = %x : tensor<2xf32>
  return %x : tensor<2xf32>
}
