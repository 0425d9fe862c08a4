// A tile becomes a vector for each of its rows; loops carry as many.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(func.func(repvgg-expand-tiles,canonicalize,cse))' | FileCheck %s

// Four neighbours of a pixel meet four of each output's weights.
// CHECK-LABEL: func.func @integers
// CHECK-SAME: %[[X:[a-z0-9]+]]: memref<64xi8>, %[[W:[a-z0-9]+]]: memref<64xi8>
// CHECK: scf.for {{.*}} -> (vector<2xi32>, vector<2xi32>)
// CHECK: vector.load %[[X]][%{{.*}}] : memref<64xi8>, vector<8xi8>
// CHECK: vector.load %[[W]][%{{.*}}] : memref<64xi8>, vector<8xi8>
// CHECK: %[[WIDE:.*]] = arith.extsi %{{.*}} : vector<8xi8> to vector<8xi32>
// CHECK: vector.shuffle %[[WIDE]], %[[WIDE]] [0, 4]
// CHECK: vector.shuffle %[[WIDE]], %[[WIDE]] [1, 5]
// CHECK: arith.extui %{{.*}} : vector<8xi8> to vector<8xi32>
// CHECK-COUNT-16: arith.muli %{{.*}} : vector<2xi32>
// CHECK-NOT: arith.muli
// CHECK: scf.yield %{{.*}}, %{{.*}} : vector<2xi32>, vector<2xi32>
// CHECK-COUNT-2: vector.store
func.func @integers(%x: memref<64xi8>, %w: memref<64xi8>, %y: memref<4xi32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c8 = arith.constant 8 : index
  %zero = amx.tile_zero : !amx.tile<2x2xi32>
  %sum = scf.for %i = %c0 to %c8 step %c1 iter_args(%s = %zero) -> (!amx.tile<2x2xi32>) {
    %a = amx.tile_load %x[%i], %c8 : memref<64xi8> into !amx.tile<2x8xi8>
    %b = amx.tile_load %w[%i], %c8 : memref<64xi8> into !amx.tile<2x8xi8>
    %t = amx.tile_muli %a zext, %b, %s : !amx.tile<2x8xi8>, !amx.tile<2x8xi8>, !amx.tile<2x2xi32>
    scf.yield %t : !amx.tile<2x2xi32>
  }
  amx.tile_store %y[%c0], %sum, %c2 : memref<4xi32>, !amx.tile<2x2xi32>
  return
}

// -----

// Sums of both places of a pair are apart until the end.
// CHECK-LABEL: func.func @floats
// CHECK-COUNT-4: vector.fma %{{.*}} : vector<2xf32>
// CHECK: %[[BOTH:.*]] = arith.addf %{{.*}} : vector<2xf32>
// CHECK-NEXT: arith.addf %{{.*}}, %[[BOTH]] : vector<2xf32>
func.func @floats(%x: memref<64xbf16>, %w: memref<64xbf16>, %y: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %c4 = arith.constant 4 : index
  %s = amx.tile_load %y[%c0], %c0 : memref<4xf32> into !amx.tile<1x2xf32>
  %a = amx.tile_load %x[%c0], %c4 : memref<64xbf16> into !amx.tile<1x4xbf16>
  %b = amx.tile_load %w[%c0], %c4 : memref<64xbf16> into !amx.tile<2x4xbf16>
  %t = amx.tile_mulf %a, %b, %s : !amx.tile<1x4xbf16>, !amx.tile<2x4xbf16>, !amx.tile<1x2xf32>
  amx.tile_store %y[%c0], %t, %c2 : memref<4xf32>, !amx.tile<1x2xf32>
  return
}

// -----

func.func @notFlat(%x: memref<4x4xbf16>) -> !amx.tile<4x4xbf16> {
  %c0 = arith.constant 0 : index
  // expected-error@+1 {{failed to legalize operation 'amx.tile_load'}}
  %a = amx.tile_load %x[%c0, %c0] : memref<4x4xbf16> into !amx.tile<4x4xbf16>
  return %a : !amx.tile<4x4xbf16>
}
