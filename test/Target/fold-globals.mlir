// Loads of globals that nothing stores to become constants; others are left.
// RUN: repvgg-opt %s --repvgg-fold-globals | FileCheck %s

ml_program.global private @w(dense<2.0> : tensor<2xf32>) : tensor<2xf32>
ml_program.global public @number(3 : i64) : i64
ml_program.global private @general(dense<4.0> : tensor<2xf32>) : tensor<?xf32>
ml_program.global public mutable @read(dense<5.0> : tensor<2xf32>) : tensor<2xf32>
ml_program.global private mutable @state(dense<1.0> : tensor<2xf32>) : tensor<2xf32>
ml_program.global private mutable @empty : tensor<2xf32>
ml_program.global private @elsewhere(#ml_program.extern : tensor<2xf32>) : tensor<2xf32>

// CHECK-LABEL: @constant
// CHECK-NEXT: %[[W:.*]] = arith.constant dense<2.0{{.*}}> : tensor<2xf32>
// CHECK-NEXT: return %[[W]]
func.func @constant() -> tensor<2xf32> {
  %w = ml_program.global_load_const @w : tensor<2xf32>
  return %w : tensor<2xf32>
}

// CHECK-LABEL: @scalar
// CHECK-NEXT: %[[N:.*]] = arith.constant 3 : i64
// CHECK-NEXT: return %[[N]]
func.func @scalar() -> i64 {
  %n = ml_program.global_load_const @number : i64
  return %n : i64
}

// CHECK-LABEL: @more_general_type
// CHECK-NEXT: %[[C:.*]] = arith.constant dense<4.0{{.*}}> : tensor<2xf32>
// CHECK-NEXT: %[[V:.*]] = tensor.cast %[[C]] : tensor<2xf32> to tensor<?xf32>
// CHECK-NEXT: return %[[V]]
func.func @more_general_type() -> tensor<?xf32> {
  %v = ml_program.global_load_const @general : tensor<?xf32>
  return %v : tensor<?xf32>
}

// CHECK-LABEL: @mutable_but_read_only
// CHECK-NEXT: %[[R:.*]] = arith.constant dense<5.0{{.*}}> : tensor<2xf32>
// CHECK-NEXT: return %[[R]]
func.func @mutable_but_read_only() -> tensor<2xf32> {
  %r = ml_program.global_load @read : tensor<2xf32>
  return %r : tensor<2xf32>
}

// CHECK-LABEL: @stored_to_elsewhere
// CHECK-NEXT: ml_program.global_load @state
func.func @stored_to_elsewhere() -> tensor<2xf32> {
  %s = ml_program.global_load @state : tensor<2xf32>
  return %s : tensor<2xf32>
}
func.func @store(%x: tensor<2xf32>) {
  ml_program.global_store @state = %x : tensor<2xf32>
  return
}

// CHECK-LABEL: @no_value
// CHECK-NEXT: ml_program.global_load @empty
// CHECK-NEXT: ml_program.global_load_const @elsewhere
func.func @no_value() -> (tensor<2xf32>, tensor<2xf32>) {
  %e = ml_program.global_load @empty : tensor<2xf32>
  %x = ml_program.global_load_const @elsewhere : tensor<2xf32>
  return %e, %x : tensor<2xf32>, tensor<2xf32>
}
