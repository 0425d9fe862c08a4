// An entry needs tensors of static shape; the error names which is not.
// RUN: repvgg-opt %s --repvgg-entry-to-buffers --split-input-file --verify-diagnostics

// expected-error @below {{expects argument 1 of 'main' to be a tensor of static shape and of integers, index or floats, but got 'tensor<?x3xf32>'}}
func.func @main(%x: tensor<4xf32>, %y: tensor<?x3xf32>) { return }

// -----

// expected-error @below {{expects argument 0 of 'main' to be a tensor of static shape and of integers, index or floats, but got 'f32'}}
func.func @main(%x: f32) { return }

// -----

// expected-error @below {{expects result 0 of 'main' to be a tensor of static shape and of integers, index or floats, but got 'tensor<*xf32>'}}
func.func @main(%x: tensor<4xf32>) -> tensor<*xf32> {
  %0 = tensor.cast %x : tensor<4xf32> to tensor<*xf32>
  return %0 : tensor<*xf32>
}

// -----

// expected-error @below {{expects argument 0 of 'main' to be a tensor of static shape and of integers, index or floats, but got 'tensor<4xcomplex<f32>>'}}
func.func @main(%x: tensor<4xcomplex<f32>>) { return }

// -----

// expected-error @below {{expects the entry to have one block, but got 2}}
func.func @main(%x: tensor<4xf32>) {
  cf.br ^next
^next:
  return
}

// -----

// expected-error @below {{expects one function with the attribute 'repvgg.entry' or one public function with a body, but got 2}}
module {
  func.func @a() { return }
  func.func @b() { return }
}
