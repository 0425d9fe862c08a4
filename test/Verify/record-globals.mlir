// Loads of globals that cannot change say what they give, others why they do not; what a file claims is dropped.
// RUN: repvgg-opt %s --repvgg-record-globals | FileCheck %s
// RUN: repvgg-opt %s --fuse 2>/dev/null | FileCheck %s --check-prefix=FUSE
// FUSE-NOT: global_value
// FUSE-NOT: global_text

ml_program.global private @w(dense<2.0> : tensor<2xf32>) : tensor<2xf32>
ml_program.global private mutable @read(dense<3.0> : tensor<2xf32>) : tensor<2xf32>
ml_program.global private mutable @written(dense<4.0> : tensor<2xf32>) : tensor<2xf32>
ml_program.global public mutable @seen(dense<5.0> : tensor<2xf32>) : tensor<2xf32>
ml_program.global private @narrow(dense<6.0> : tensor<1xf32>) : tensor<2xf32>
ml_program.global private mutable @empty : tensor<2xf32>

// CHECK-LABEL: func.func @loads
func.func @loads() {
  // CHECK-NEXT: global_load_const @w : tensor<2xf32> {repvgg.global_value = dense<2.0{{.*}}> : tensor<2xf32>}
  %w = ml_program.global_load_const @w : tensor<2xf32>
  // CHECK-NEXT: global_load @read : tensor<2xf32> {repvgg.global_value = dense<3.0{{.*}}> : tensor<2xf32>}
  %r = ml_program.global_load @read : tensor<2xf32>
  // CHECK-NEXT: global_load @written : tensor<2xf32> {repvgg.global_text = "the global '@written', which is stored to"}
  %s = ml_program.global_load @written : tensor<2xf32> {repvgg.global_value = dense<0.0> : tensor<2xf32>}
  // CHECK-NEXT: global_load @seen : tensor<2xf32> {repvgg.global_text = "the global '@seen', which others may change: it is public and mutable"}
  %p = ml_program.global_load @seen : tensor<2xf32>
  // CHECK-NEXT: global_load_const @narrow : tensor<2xf32>{{$}}
  %n = ml_program.global_load_const @narrow : tensor<2xf32>
  // CHECK-NEXT: global_load @empty : tensor<2xf32> {repvgg.global_text = "the global '@empty', which has no value"}
  %e = ml_program.global_load @empty : tensor<2xf32>
  return
}
func.func @store(%x: tensor<2xf32>) {
  ml_program.global_store @written = %x : tensor<2xf32>
  return
}
