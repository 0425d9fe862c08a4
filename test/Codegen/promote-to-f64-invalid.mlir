// What depends on the width of floats, and broken resources, are errors.
// RUN: repvgg-opt %s --repvgg-promote-to-f64 --split-input-file --verify-diagnostics

func.func @bitcast(%x: f32) -> i32 {
  // expected-error @below {{'arith.bitcast' op reinterprets bits, which cannot be promoted to f64}}
  %0 = arith.bitcast %x : f32 to i32
  return %0 : i32
}

// -----

// expected-error @below {{expects every dense resource to hold as many bytes as its type needs}}
module {
  func.func @short() -> tensor<4xf32> {
    %0 = arith.constant dense_resource<short> : tensor<4xf32>
    return %0 : tensor<4xf32>
  }
}
{-#
  dialect_resources: { builtin: { short: "0x040000000000803F" } }
#-}
