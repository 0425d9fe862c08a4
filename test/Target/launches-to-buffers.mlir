// Each launch gets an allocation; other ops may write to it only after the last launch that reads it.
// RUN: repvgg-opt %s --split-input-file --pass-pipeline='builtin.module(func.func(repvgg-launches-to-buffers))' | FileCheck %s

// What is only read needs no analysis; a chain has no tensors.
// CHECK-LABEL: @chain
// CHECK-SAME: %[[X:.*]]: memref<64xf32>
// CHECK-NOT: to_buffer
// CHECK: %[[A:.*]] = memref.alloc() {alignment = 64 : i64} : memref<64xf32>
// CHECK-NEXT: repvgg_layer.launch @f tasks 2 scratch 256 layer "a" ins(%[[X]] : memref<64xf32>) outs(%[[A]] : memref<64xf32>) <{id = 7 : i64}>
// CHECK-NEXT: %[[B:.*]] = memref.alloc() {alignment = 64 : i64} : memref<64xf32>
// CHECK-NEXT: repvgg_layer.launch @f tasks 2 scratch 256 layer "b" ins(%[[A]] : memref<64xf32>) outs(%[[B]] : memref<64xf32>)
// CHECK-NEXT: %[[T:.*]] = bufferization.to_tensor %[[B]] restrict writable
// CHECK-NEXT: return %[[T]]
func.func @chain(%x: memref<64xf32>) -> tensor<64xf32> {
  %t = bufferization.to_tensor %x restrict : memref<64xf32> to tensor<64xf32>
  %e = tensor.empty() : tensor<64xf32>
  %a = repvgg_layer.launch @f tasks 2 scratch 256 layer "a" ins(%t : tensor<64xf32>) outs(%e : tensor<64xf32>) <{id = 7 : i64}> -> tensor<64xf32>
  %b = repvgg_layer.launch @f tasks 2 scratch 256 layer "b" ins(%a : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
  return %b : tensor<64xf32>
}
func.func private @f(memref<64xf32>, memref<64xf32>, memref<256xi8>, index, index)

// -----

// A launch reads %a after the op that could have written over it.
// CHECK-LABEL: @read_later
// CHECK: %[[A:.*]] = memref.alloc
// CHECK: outs(%[[A]] : memref<64xf32>)
// CHECK-NEXT: %[[T:.*]] = bufferization.to_tensor %[[A]] restrict :
// CHECK: linalg.exp {{.*}} outs(%[[T]] :
// CHECK: repvgg_layer.launch {{.*}} layer "b" ins(%[[A]] :
func.func @read_later(%x: tensor<64xf32>) -> (tensor<64xf32>, tensor<64xf32>) {
  %e = tensor.empty() : tensor<64xf32>
  %a = repvgg_layer.launch @f tasks 2 layer "a" ins(%x : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
  %m = linalg.exp ins(%x : tensor<64xf32>) outs(%a : tensor<64xf32>) -> tensor<64xf32>
  %b = repvgg_layer.launch @f tasks 2 layer "b" ins(%a : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
  return %m, %b : tensor<64xf32>, tensor<64xf32>
}
func.func private @f(memref<64xf32>, memref<64xf32>, index, index)

// -----

// Launches read %t before and after an op that may write there: at two times.
// CHECK-LABEL: @foreign
// CHECK: %[[T:.*]] = linalg.exp
// CHECK: %[[M0:.*]] = bufferization.to_buffer %[[T]] read_only
// CHECK: repvgg_layer.launch {{.*}} layer "a" ins(%[[M0]] :
// CHECK-NOT: to_buffer
// CHECK: repvgg_layer.launch {{.*}} layer "b" ins(%[[M0]] :
// CHECK: linalg.exp {{.*}} outs(%[[T]] :
// CHECK: %[[M1:.*]] = bufferization.to_buffer %[[T]] read_only
// CHECK: repvgg_layer.launch {{.*}} layer "c" ins(%[[M1]] :
func.func @foreign(%x: tensor<64xf32>, %e: tensor<64xf32>) -> (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>) {
  %t = linalg.exp ins(%x : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
  %a = repvgg_layer.launch @f tasks 2 layer "a" ins(%t : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
  %b = repvgg_layer.launch @f tasks 2 layer "b" ins(%t : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
  %m = linalg.exp ins(%x : tensor<64xf32>) outs(%t : tensor<64xf32>) -> tensor<64xf32>
  %c = repvgg_layer.launch @f tasks 2 layer "c" ins(%t : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
  return %a, %b, %c, %m : tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>
}
func.func private @f(memref<64xf32>, memref<64xf32>, index, index)

// -----

// Parts of a whole are written where they belong.
// CHECK-LABEL: @parts
// CHECK: %[[ALL:.*]] = memref.alloc() {{.*}} : memref<128xf32>
// CHECK: %[[P0:.*]] = memref.subview %[[ALL]][0] [64] [1]
// CHECK: repvgg_layer.launch {{.*}} layer "a" {{.*}} outs(%[[P0]] :
// CHECK: %[[P1:.*]] = memref.subview %[[ALL]][64] [64] [1]
// CHECK: repvgg_layer.launch {{.*}} layer "b" {{.*}} outs(%[[P1]] :
// CHECK: %[[T:.*]] = bufferization.to_tensor %[[ALL]] restrict writable
// CHECK-NEXT: return %[[T]]
func.func @parts(%x: tensor<64xf32>) -> tensor<128xf32> {
  %all = bufferization.alloc_tensor() : tensor<128xf32>
  %p0 = tensor.extract_slice %all[0] [64] [1] : tensor<128xf32> to tensor<64xf32>
  %a = repvgg_layer.launch @f tasks 2 layer "a" ins(%x : tensor<64xf32>) outs(%p0 : tensor<64xf32>) -> tensor<64xf32>
  %all0 = tensor.insert_slice %a into %all[0] [64] [1] : tensor<64xf32> into tensor<128xf32>
  %p1 = tensor.extract_slice %all0[64] [64] [1] : tensor<128xf32> to tensor<64xf32>
  %b = repvgg_layer.launch @f tasks 2 layer "b" ins(%a : tensor<64xf32>) outs(%p1 : tensor<64xf32>) -> tensor<64xf32>
  %all1 = tensor.insert_slice %b into %all0[64] [64] [1] : tensor<64xf32> into tensor<128xf32>
  return %all1 : tensor<128xf32>
}
func.func private @f(memref<64xf32>, memref<64xf32>, index, index)

// -----

// Somebody wants the whole as it was before the second part: that part is inserted by upstream.
// CHECK-LABEL: @part_read_between
// CHECK: %[[ALL:.*]] = memref.alloc() {{.*}} : memref<128xf32>
// CHECK: %[[T:.*]] = bufferization.to_tensor %[[ALL]] restrict
// CHECK: %[[B:.*]] = memref.alloc() {{.*}} : memref<64xf32>
// CHECK: repvgg_layer.launch {{.*}} layer "b" {{.*}} outs(%[[B]] :
// CHECK: %[[U:.*]] = bufferization.to_tensor %[[B]] restrict writable
// CHECK: tensor.insert_slice %[[U]] into %[[T]]
func.func @part_read_between(%x: tensor<64xf32>) -> (tensor<128xf32>, tensor<128xf32>) {
  %all = bufferization.alloc_tensor() : tensor<128xf32>
  %p0 = tensor.extract_slice %all[0] [64] [1] : tensor<128xf32> to tensor<64xf32>
  %a = repvgg_layer.launch @f tasks 2 layer "a" ins(%x : tensor<64xf32>) outs(%p0 : tensor<64xf32>) -> tensor<64xf32>
  %all0 = tensor.insert_slice %a into %all[0] [64] [1] : tensor<64xf32> into tensor<128xf32>
  %p1 = tensor.extract_slice %all0[64] [64] [1] : tensor<128xf32> to tensor<64xf32>
  %b = repvgg_layer.launch @f tasks 2 layer "b" ins(%x : tensor<64xf32>) outs(%p1 : tensor<64xf32>) -> tensor<64xf32>
  %all1 = tensor.insert_slice %b into %all0[64] [64] [1] : tensor<64xf32> into tensor<128xf32>
  return %all0, %all1 : tensor<128xf32>, tensor<128xf32>
}
func.func private @f(memref<64xf32>, memref<64xf32>, index, index)

// -----

// The same part twice: the first of them is read after the second is written.
// CHECK-LABEL: @part_twice
// CHECK: %[[ALL:.*]] = memref.alloc() {{.*}} : memref<128xf32>
// CHECK: %[[P0:.*]] = memref.subview %[[ALL]][0] [64] [1]
// CHECK: %[[B:.*]] = memref.alloc() {{.*}} : memref<64xf32>
// CHECK: repvgg_layer.launch {{.*}} layer "b" {{.*}} outs(%[[B]] :
// CHECK: repvgg_layer.launch {{.*}} layer "c" ins(%[[P0]] :
func.func @part_twice(%x: tensor<64xf32>) -> (tensor<128xf32>, tensor<64xf32>) {
  %e = tensor.empty() : tensor<64xf32>
  %all = bufferization.alloc_tensor() : tensor<128xf32>
  %p0 = tensor.extract_slice %all[0] [64] [1] : tensor<128xf32> to tensor<64xf32>
  %a = repvgg_layer.launch @f tasks 2 layer "a" ins(%x : tensor<64xf32>) outs(%p0 : tensor<64xf32>) -> tensor<64xf32>
  %all0 = tensor.insert_slice %a into %all[0] [64] [1] : tensor<64xf32> into tensor<128xf32>
  %p1 = tensor.extract_slice %all0[0] [64] [1] : tensor<128xf32> to tensor<64xf32>
  %b = repvgg_layer.launch @f tasks 2 layer "b" ins(%x : tensor<64xf32>) outs(%p1 : tensor<64xf32>) -> tensor<64xf32>
  %all1 = tensor.insert_slice %b into %all0[0] [64] [1] : tensor<64xf32> into tensor<128xf32>
  %c = repvgg_layer.launch @f tasks 2 layer "c" ins(%a : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
  return %all1, %c : tensor<128xf32>, tensor<64xf32>
}
func.func private @f(memref<64xf32>, memref<64xf32>, index, index)
