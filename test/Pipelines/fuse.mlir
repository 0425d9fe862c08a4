// --fuse turns a block into one linalg convolution: no repvgg op or attribute
// is left, dead weights are gone, a stock mlir-opt reads it, as bytecode too.
// RUN: repvgg-opt --fuse %s 2>%t.err | FileCheck %s
// RUN: FileCheck %s --check-prefix=LINE --input-file=%t.err
// RUN: repvgg-opt --fuse %s --emit-bytecode -o %t.mlirbc
// RUN: mlir-opt %t.mlirbc | FileCheck %s
// RUN: repvgg-opt --fuse %t.mlirbc 2>&1 | FileCheck %s --check-prefix=AGAIN
// RUN: repvgg-opt --fuse="output=repvgg" %s | FileCheck %s --check-prefix=REPVGG
// RUN: repvgg-opt --fuse --census %s -o %t 2>&1 | FileCheck %s --check-prefix=TABLE
// RUN: repvgg-opt --fuse --census-json=%t.json %s -o %t
// RUN: %python -c "import json; c = json.load(open(r'%t.json')); \
// RUN:   assert c['version'] == 2 and c['summary']['fused'] == 1, c; \
// RUN:   assert c['blocks'][0]['kernel'] == '3x3 s1 g1 2->2', c"
// RUN: repvgg-opt --fuse="census=none" %s -o %t 2>&1 | count 0

// LINE: {{^}}repvgg: 1 blocks found, 1 fused, 0 refused
// AGAIN: repvgg: 0 blocks found, 0 fused, 0 refused
// TABLE-DAG: 1 blocks found, 1 fused, 0 refused
// TABLE-DAG: 3x3 s1 g1 2->2

// CHECK-NOT: repvgg
// CHECK: func.func @f
// CHECK-SAME: (%[[X:.*]]: tensor<1x2x4x4xf32>)
// CHECK-NEXT: %[[W:.*]] = arith.constant dense<{{.*}}> : tensor<2x2x3x3xf32>
// CHECK-NOT: tensor<2x2x1x1xf32>
// CHECK: linalg.conv_2d_nchw_fchw {{.*}}, %[[W]] :
// CHECK-NOT: linalg.
// CHECK-NOT: repvgg
// REPVGG: repvgg.conv %{{.*}}, %{{.*}} pad [1, 1]
// REPVGG-NOT: repvgg.census
func.func @f(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<0.25> : tensor<2x2x3x3xf32>
  %p = arith.constant dense<0.5> : tensor<2x2x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.conv %in, %w pad [1, 1] : (tensor<1x2x4x4xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.conv %in, %p : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
    %2 = repvgg.sum %0, %1, %in : tensor<1x2x4x4xf32>
    repvgg.yield %2 : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}
