// Constants become views of one arena at multiples of 64; equal bytes share their place, and what nobody uses has none.
// RUN: repvgg-opt %s --repvgg-externalize-weights=file=%t.bin | FileCheck %s
// RUN: od -A d -t f4 -w16 -v %t.bin | FileCheck %s --check-prefix=BYTES

// CHECK: func.func @main(%{{.*}}: tensor<16xf32>, %[[ARENA:.*]]: memref<194xi8> {llvm.noalias, repvgg.arena = "weights"})
// CHECK: %[[DENSE_AT:.*]] = arith.constant 0 : index
// CHECK: %[[VIEW:.*]] = memref.view %[[ARENA]][%[[DENSE_AT]]][] : memref<194xi8> to memref<2x8xf32>
// CHECK: %[[DENSE:.*]] = bufferization.to_tensor %[[VIEW]] restrict : memref<2x8xf32> to tensor<2x8xf32>
// CHECK: %[[IOTA_AT:.*]] = arith.constant 64 : index
// CHECK: memref.view %[[ARENA]][%[[IOTA_AT]]][] : memref<194xi8> to memref<16xf32>
// CHECK: %[[MASK_AT:.*]] = arith.constant 128 : index
// CHECK: memref.view %[[ARENA]][%[[MASK_AT]]][] : memref<194xi8> to memref<66xi1>
// CHECK: arith.constant dense<1.000000e+00> : tensor<1000xf32>
// CHECK: arith.constant dense<[1.0{{.*}}, 2.0{{.*}}]> : tensor<2xf32>
// CHECK: %[[SAME_AT:.*]] = arith.constant 0 : index
// CHECK: memref.view %[[ARENA]][%[[SAME_AT]]][] : memref<194xi8> to memref<2x8xf32>
// CHECK: return %[[DENSE]]
func.func @main(%x: tensor<16xf32>) -> (tensor<2x8xf32>, tensor<16xf32>, tensor<66xi1>, tensor<1000xf32>, tensor<2xf32>, tensor<2x8xf32>) {
  %unused = arith.constant dense<[9.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0]> : tensor<16xf32>
  %dense = arith.constant dense<[[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0], [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]]> : tensor<2x8xf32>
  %iota = arith.constant dense<[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 16.0]> : tensor<16xf32>
  %mask = arith.constant dense<"0xFFFFFFFFFFFFFFFF01"> : tensor<66xi1>
  %splat = arith.constant dense<1.0> : tensor<1000xf32>
  %small = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  // The bytes of %dense, in a resource.
  %same = arith.constant dense_resource<same> : tensor<2x8xf32>
  return %dense, %iota, %mask, %splat, %small, %same : tensor<2x8xf32>, tensor<16xf32>, tensor<66xi1>, tensor<1000xf32>, tensor<2xf32>, tensor<2x8xf32>
}

// BYTES: 0000000 1 2 3 4
// BYTES: 0000032 0 0 0 0
// BYTES: 0000064 1 2 3 4
// BYTES: 0000112 13 14 15 16

{-#
  dialect_resources: { builtin: { same: "0x040000000000803F0000004000004040000080400000A0400000C0400000E040000000410000000000000000000000000000000000000000000000000000000000000000" } }
#-}
