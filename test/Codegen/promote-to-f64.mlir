// Every float type becomes f64; constants keep their values; casts disappear; integers stay.
// RUN: repvgg-opt %s --repvgg-promote-to-f64 | FileCheck %s

// CHECK-LABEL: func @types_and_constants(
// CHECK-SAME: %[[X:.*]]: tensor<2xf64>, %[[I:.*]]: tensor<2xi64>) -> tensor<2xf64>
func.func @types_and_constants(%x: tensor<2xf16>, %i: tensor<2xi64>) -> tensor<2xf32> {
  // CHECK-DAG: %[[A:.*]] = arith.constant dense<[1.000000e-01, -2.000000e+00]> : tensor<2xf64>
  // CHECK-DAG: %[[B:.*]] = arith.constant dense<0.10000000149011612> : tensor<2xf64>
  // CHECK-DAG: %[[C:.*]] = arith.constant dense<[0.0999755859375, 1.000000e+00]> : tensor<2xf64>
  // CHECK-DAG: %[[D:.*]] = arith.constant dense_resource<r_f64> : tensor<2xf64>
  %a = arith.constant dense<[0.1, -2.0]> : tensor<2xf64>
  %b = arith.constant dense<0.1> : tensor<2xf32>
  %c = arith.constant dense<[0.1, 1.0]> : tensor<2xf16>
  %d = arith.constant dense_resource<r> : tensor<2xbf16>
  // CHECK: %[[XC:.*]] = arith.addf %[[X]], %[[C]] : tensor<2xf64>
  %xc = arith.addf %x, %c : tensor<2xf16>
  // CHECK-NOT: arith.extf
  %wide = arith.extf %xc : tensor<2xf16> to tensor<2xf32>
  %r = arith.extf %d : tensor<2xbf16> to tensor<2xf32>
  // CHECK: %[[S:.*]] = arith.addf %[[XC]], %[[B]]
  // CHECK: %[[T:.*]] = arith.mulf %[[S]], %[[D]]
  %s = arith.addf %wide, %b : tensor<2xf32>
  %t = arith.mulf %s, %r : tensor<2xf32>
  // CHECK-NOT: arith.truncf
  %n = arith.truncf %a : tensor<2xf64> to tensor<2xf32>
  // CHECK: arith.sitofp %[[I]] : tensor<2xi64> to tensor<2xf64>
  %j = arith.sitofp %i : tensor<2xi64> to tensor<2xf32>
  // CHECK: arith.addf %[[T]], %[[A]]
  %u = arith.addf %t, %n : tensor<2xf32>
  %v = arith.addf %u, %j : tensor<2xf32>
  return %v : tensor<2xf32>
}

// CHECK-LABEL: func @regions
func.func @regions(%x: tensor<2xf32>) -> tensor<2xf32> {
  // CHECK: ^bb0(%{{.*}}: f64, %{{.*}}: f64)
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%x : tensor<2xf32>) outs(%x : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %c = arith.constant 0.5 : f32
    %s = arith.addf %in, %c : f32
    linalg.yield %s : f32
  } -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

// bf16 1.5 and -2: the blob below; in f64 after the pass.
// CHECK: r_f64: "0x08000000000000000000F83F00000000000000C0"
{-#
  dialect_resources: { builtin: { r: "0x02000000C03F00C0" } }
#-}
