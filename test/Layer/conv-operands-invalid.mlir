// Constraints C7 to C12 of repvgg_layer.conv, its other operands, types, body and plan: each is refused with its reason.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @conv_c7(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>, %b: tensor<4xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'bias' to have one 'f32' per output channel (8), but got 'tensor<4xf32>'}}
  %y = repvgg_layer.conv %x, %w bias %b : tensor<4xf32> <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c7_type(%x: tensor<1x8x5x5xi8>, %w: tensor<8x8x3x3xi8>, %b: tensor<8xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'bias' to have one 'i32' per output channel (8), but got 'tensor<8xf32>'}}
  %y = repvgg_layer.conv %x, %w bias %b : tensor<8xf32> <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xi8>, tensor<8x8x3x3xi8>) -> tensor<1x8x5x5xi8> {
  ^bb0(%sum: i32):
    %0 = arith.trunci %sum : i32 to i8
    repvgg_layer.yield %0 : i8
  }
  return
}

// -----

func.func @conv_c8(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>, %e: tensor<1x8x5x1xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'extras' of shape [1, 8, 5, 5], of one pixel, or [8], but got 'tensor<1x8x5x1xf32>'}}
  %y = repvgg_layer.conv %x, %w extras(%e : tensor<1x8x5x1xf32>) <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32, %e0: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c8_channels(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>, %e: tensor<5xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'extras' of shape [1, 8, 5, 5], of one pixel, or [8], but got 'tensor<5xf32>'}}
  %y = repvgg_layer.conv %x, %w extras(%e : tensor<5xf32>) <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32, %e0: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c9(%x: tensor<1x1x7x7x16xf32, #repvgg_cpu.layout<channels 8, image 5x5, halo [1, 1, 1, 1], block 16>>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects all images to be packed, or none, but got}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x1x7x7x16xf32, #repvgg_cpu.layout<channels 8, image 5x5, halo [1, 1, 1, 1], block 16>>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c10_arguments(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects a body with arguments ('f32'), but got ('f32', 'f32')}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32, %more: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c10_types(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects a body with arguments ('f32'), but got ('f64')}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f64):
    %0 = arith.truncf %sum : f64 to f32
    repvgg_layer.yield %0 : f32
  }
  return
}

// -----

func.func @conv_c10_capture(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>, %i: index) {
  %z = tensor.extract %x[%i, %i, %i, %i] : tensor<1x8x5x5xf32>
  // expected-note @+1 {{required by region isolation constraints}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    // expected-error @+1 {{'arith.mulf' op using value defined outside the region}}
    %0 = arith.mulf %sum, %z : f32
    repvgg_layer.yield %0 : f32
  }
  return
}

// -----

func.func @conv_c10_captured_result(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>, %z: f32) {
  // expected-note @+1 {{required by region isolation constraints}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    // expected-error @+1 {{'repvgg_layer.yield' op using value defined outside the region}}
    repvgg_layer.yield %z : f32
  }
  return
}

// -----

func.func @conv_c10_op(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects the body to have element-wise ops of scalars and constants only, but got 'memref.alloc'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    // expected-note @+1 {{the op is here}}
    %0 = memref.alloc() : memref<f32>
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c10_index(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects the body to have element-wise ops of scalars and constants only, but got 'arith.index_cast'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    %c = arith.constant 1 : i32
    // expected-note @+1 {{the op is here}}
    %0 = arith.index_cast %c : i32 to index
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c10_accumulator(%x: tensor<1x8x5x5xbf16>, %w: tensor<8x8x3x3xbf16>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects a body with arguments ('f32'), but got ('bf16')}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xbf16>, tensor<8x8x3x3xbf16>) -> tensor<1x8x5x5xbf16> {
  ^bb0(%sum: bf16):
    repvgg_layer.yield %sum : bf16
  }
  return
}

// -----

func.func @conv_c10_yield(%x: tensor<1x8x5x5xbf16>, %w: tensor<8x8x3x3xbf16>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects the body to yield 'bf16', the result's element type, but got 'f32'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xbf16>, tensor<8x8x3x3xbf16>) -> tensor<1x8x5x5xbf16> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c11(%x: tensor<6x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects the plan's images to divide the batch of 6, but got 4}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64, plan = #repvgg_cpu.direct<registers 4x1, depth 8, chunk 0, split rows, images 4>}>
      : (tensor<6x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<6x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c12(%x: tensor<1x8x5x5xbf16>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'input' and 'weight' to have one element type, but got 'bf16' and 'f32'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xbf16>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c13(%x: tensor<1x8x5x5xbf16>, %w: tensor<8x8x1x1xbf16>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'input_unsigned' for an input of i8 only, but got 'tensor<1x8x5x5xbf16>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64, input_unsigned}>
      : (tensor<1x8x5x5xbf16>, tensor<8x8x1x1xbf16>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @sum_c5(%x: tensor<1x8x5x5xf32>) {
  // expected-error @+1 {{'repvgg_layer.sum' op expects 'input_unsigned' for an input of i8 only, but got 'tensor<1x8x5x5xf32>'}}
  %y = repvgg_layer.sum %x <{input_unsigned}> : tensor<1x8x5x5xf32> -> tensor<1x8x1x1xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}
