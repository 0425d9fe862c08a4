// Remarks go through the pipeline, also from functions on several threads; a
// block that is refused is lowered as it is.
// RUN: repvgg-opt --fuse %s --remarks-filter='repvgg.*' --remark-format=emitRemark \
// RUN:   --remark-policy=final -o %t.mlir 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: repvgg-opt --fuse %s --remarks-filter='repvgg.*' --remark-format=yaml \
// RUN:   --remarks-output-file=%t.yaml --mlir-disable-threading -o %t2.mlir
// RUN: FileCheck %s --check-prefix=YAML --input-file=%t.yaml
// RUN: diff %t.mlir %t2.mlir
// RUN: FileCheck %s --input-file=%t.mlir
// RUN: not repvgg-opt --fuse="strict" %s -o %t3.mlir 2>&1 | FileCheck %s --check-prefix=STRICT
// RUN: not ls %t3.mlir

// REMARK-DAG: remarks.mlir:[[#@LINE+15]]:{{.*}} remark: [Passed] fuse | Category:repvgg
// REMARK-DAG: remark: [Missed] fuse | Category:repvgg{{.*}}Function=bad
// REMARK-DAG: repvgg: 2 blocks found, 1 fused, 1 refused
// YAML-DAG: --- !Passed
// YAML-DAG: --- !Missed
// STRICT: error: 'repvgg.block' op cannot be fused

// CHECK-NOT: repvgg
// CHECK: @good
// CHECK: linalg.conv_2d_nchw_fchw
// CHECK: @bad
// CHECK: linalg.conv_2d_nchw_fchw
// CHECK: arith.addf
func.func @good(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<0.5> : tensor<2x2x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x4x4xf32>
    repvgg.yield %1 : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}
func.func @bad(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<0x7FC00000> : tensor<2x2x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x4x4xf32>
    repvgg.yield %1 : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}
