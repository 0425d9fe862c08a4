// Between layers images are in blocks, with the halo that the next ones need;
// they are packed where they come from elsewhere, once, and unpacked where they
// go elsewhere.
// RUN: repvgg-opt %s --allow-unregistered-dialect --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=8,registers=16>},func.func(repvgg-form-layers,canonicalize,cse,repvgg-cpu-densify,repvgg-cpu-plan,repvgg-cpu-pack))' | FileCheck %s

// The last tiles, of fewer than 2 x 2 pixels, end where the padded image does.
// CHECK-LABEL: @chain
// CHECK-SAME: %[[X:.*]]: tensor<1x16x9x9xf32>
// CHECK: %[[P:.*]] = repvgg_layer.pack %[[X]] : {{.*}} -> tensor<1x2x11x11x8xf32, #repvgg_cpu.layout<channels 16, image 9x9, halo[1, 1, 1, 1], block 8>>
// CHECK: %[[A:.*]] = repvgg_layer.conv %[[P]], {{.*}}winograd<{{.*}} -> tensor<1x1x9x9x8xf32, #repvgg_cpu.layout<channels 5, image 9x9, halo[0, 0, 0, 0], block 8>>
// CHECK: %[[B:.*]] = repvgg_layer.conv %[[A]], {{.*}} extras(%[[P]] : {{.*}}pointwise<{{.*}} -> tensor<1x2x9x9x8xf32,
// CHECK: %[[Y:.*]] = repvgg_layer.unpack %[[B]] : {{.*}} -> tensor<1x16x9x9xf32>
// CHECK-NEXT: return %[[Y]]
func.func @chain(%x: tensor<1x16x9x9xf32>) -> tensor<1x16x9x9xf32> {
  %w = arith.constant dense<1.0> : tensor<5x16x3x3xf32>
  %v = arith.constant dense<1.0> : tensor<16x5x1x1xf32>
  %a = repvgg.conv %x, %w pad [1, 1] dilations [1, 1] : (tensor<1x16x9x9xf32>, tensor<5x16x3x3xf32>) -> tensor<1x5x9x9xf32>
  %b = repvgg.conv %a, %v : (tensor<1x5x9x9xf32>, tensor<16x5x1x1xf32>) -> tensor<1x16x9x9xf32>
  %e = tensor.empty() : tensor<1x16x9x9xf32>
  %y = linalg.add ins(%b, %x : tensor<1x16x9x9xf32>, tensor<1x16x9x9xf32>) outs(%e : tensor<1x16x9x9xf32>) -> tensor<1x16x9x9xf32>
  return %y : tensor<1x16x9x9xf32>
}

// The largest halo is enough for both readers; planes have a layout of their
// own.
// CHECK-LABEL: @two_readers
// CHECK-SAME: %[[X:.*]]: tensor<1x3x9x9xf32>
// CHECK: %[[P:.*]] = repvgg_layer.pack %[[X]] : {{.*}} halo[1, 1, 1, 1], block 1>>
// CHECK: %[[A:.*]] = repvgg_layer.conv %[[P]], {{.*}} -> {{.*}} halo[2, 2, 2, 2], block 8>>
// CHECK: repvgg_layer.conv %[[A]],
// CHECK: repvgg_layer.conv %[[A]],
func.func @two_readers(%x: tensor<1x3x9x9xf32>) -> (tensor<1x8x9x9xf32>, tensor<1x8x9x9xf32>) {
  %w = arith.constant dense<1.0> : tensor<16x3x3x3xf32>
  %v3 = arith.constant dense<1.0> : tensor<8x16x1x3xf32>
  %v5 = arith.constant dense<1.0> : tensor<8x16x5x5xf32>
  %a = repvgg.conv %x, %w pad [1, 1] : (tensor<1x3x9x9xf32>, tensor<16x3x3x3xf32>) -> tensor<1x16x9x9xf32>
  %b = repvgg.conv %a, %v3 pad [0, 1] : (tensor<1x16x9x9xf32>, tensor<8x16x1x3xf32>) -> tensor<1x8x9x9xf32>
  %c = repvgg.conv %a, %v5 pad [2, 2] : (tensor<1x16x9x9xf32>, tensor<8x16x5x5xf32>) -> tensor<1x8x9x9xf32>
  return %b, %c : tensor<1x8x9x9xf32>, tensor<1x8x9x9xf32>
}

// 126 + 2 pixels of 8 lanes are 4096 bytes: a pixel more.
// CHECK-LABEL: @aliasing_rows
// CHECK: repvgg_layer.pack {{.*}} halo[0, 1, 0, 2], block 8>>
func.func @aliasing_rows(%x: tensor<1x8x2x126xf32>) -> tensor<1x8x2x126xf32> {
  %w = arith.constant dense<1.0> : tensor<8x8x1x3xf32>
  %y = repvgg.conv %x, %w pad [0, 1] : (tensor<1x8x2x126xf32>, tensor<8x8x1x3xf32>) -> tensor<1x8x2x126xf32>
  return %y : tensor<1x8x2x126xf32>
}

// A layer's result that another op wants stays packed for the layers.
// CHECK-LABEL: @foreign_reader
// CHECK: %[[A:.*]] = repvgg_layer.conv
// CHECK-NEXT: ^bb0
// CHECK: %[[U:.*]] = repvgg_layer.unpack %[[A]]
// CHECK-NOT: repvgg_layer.pack
// CHECK: repvgg_layer.conv %[[A]],
// CHECK: "test.use"(%[[U]])
func.func @foreign_reader(%x: tensor<1x8x9x9xf32>) -> tensor<1x8x9x9xf32> {
  %w = arith.constant dense<1.0> : tensor<8x8x1x1xf32>
  %a = repvgg.conv %x, %w : (tensor<1x8x9x9xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x9x9xf32>
  %b = repvgg.conv %a, %w : (tensor<1x8x9x9xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x9x9xf32>
  "test.use"(%a) : (tensor<1x8x9x9xf32>) -> ()
  return %b : tensor<1x8x9x9xf32>
}
