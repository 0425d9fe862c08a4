// A block that a rule forbids stays as it is, and its remark says which rule and why.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse))' -o %t.mlir --remarks-filter='repvgg.*' --remark-format=emitRemark --remark-policy=all 2>&1 | FileCheck %s
// RUN: FileCheck %s --input-file=%t.mlir --check-prefix=IR
// RUN: repvgg-opt %t.mlir --pass-pipeline='builtin.module(func.func(repvgg-fuse{strict=true}))' | FileCheck %s --check-prefix=IR

// CHECK: :[[#@LINE+8]]:10: remark: [Missed] fuse | {{.*}} Function=strides_differ | Reason="expects branches of one stride, but found 2 and 1 on axis 0{{.*}}"{{.*}} rule=A22{{$}}
// IR-LABEL: @strides_differ
// IR-SAME:  {block = "refusals-no-match.mlir{{[^"]*}}", {{.*}}reason = "{{.+}}", rule = "A22", status = "refused"}]
// IR:       repvgg.block
func.func @strides_differ(%x: tensor<1x1x1x1xf32>) -> tensor<1x1x1x1xf32> {
  %c = arith.constant dense<1.0> : tensor<1x1x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x1x1x1xf32> -> tensor<1x1x1x1xf32> {
    %0 = repvgg.conv %in, %c strides [2, 2] : (tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x1x1xf32>
    %1 = repvgg.sum %0, %in : tensor<1x1x1x1xf32>
    repvgg.yield %1 : tensor<1x1x1x1xf32>
  }
  return %y : tensor<1x1x1x1xf32>
}

// CHECK: :[[#@LINE+8]]:10: remark: [Missed] fuse | {{.*}} Function=output_sizes | Reason="expects low + high padding {{.*}} to be equal on axis 0{{.*}}"{{.*}} rule=A6{{$}}
// IR-LABEL: @output_sizes
// IR-SAME:  {block = "refusals-no-match.mlir{{[^"]*}}", {{.*}}reason = "{{.+}}", rule = "A6", status = "refused"}]
// IR:       repvgg.block
func.func @output_sizes(%x: tensor<1x1x?xf32>) -> tensor<1x1x?xf32> {
  %c = arith.constant dense<1.0> : tensor<1x1x3xf32>
  %y = repvgg.block (%in = %x) : tensor<1x1x?xf32> -> tensor<1x1x?xf32> {
    %0 = repvgg.conv %in, %c : (tensor<1x1x?xf32>, tensor<1x1x3xf32>) -> tensor<1x1x?xf32>
    %1 = repvgg.sum %0, %in : tensor<1x1x?xf32>
    repvgg.yield %1 : tensor<1x1x?xf32>
  }
  return %y : tensor<1x1x?xf32>
}

// CHECK: :[[#@LINE+8]]:10: remark: [Missed] fuse | {{.*}} Function=conv_after_conv | Reason="expects no padding between two windows in a row{{.*}}"{{.*}} rule=A15{{$}}
// IR-LABEL: @conv_after_conv
// IR-SAME:  {block = "refusals-no-match.mlir{{[^"]*}}", {{.*}}reason = "{{.+}}", rule = "A15", status = "refused"}]
// IR:       repvgg.block
func.func @conv_after_conv(%x: tensor<1x1x4xf32>) -> tensor<1x1x4xf32> {
  %c = arith.constant dense<1.0> : tensor<1x1x3xf32>
  %y = repvgg.block (%in = %x) : tensor<1x1x4xf32> -> tensor<1x1x4xf32> {
    %0 = repvgg.conv %in, %c pad [1] : (tensor<1x1x4xf32>, tensor<1x1x3xf32>) -> tensor<1x1x4xf32>
    %1 = repvgg.conv %0, %c pad [1] : (tensor<1x1x4xf32>, tensor<1x1x3xf32>) -> tensor<1x1x4xf32>
    repvgg.yield %1 : tensor<1x1x4xf32>
  }
  return %y : tensor<1x1x4xf32>
}

// CHECK: :[[#@LINE+6]]:10: remark: [Missed] fuse | {{.*}} Function=padding_not_counted | Reason="expects 'count_include_pad' on a padded average{{.*}}"{{.*}} rule=A9{{$}}
// IR-LABEL: @padding_not_counted
// IR-SAME:  {block = "refusals-no-match.mlir{{[^"]*}}", {{.*}}reason = "{{.+}}", rule = "A9", status = "refused"}]
// IR:       repvgg.block
func.func @padding_not_counted(%x: tensor<1x1x4xf32>) -> tensor<1x1x4xf32> {
  %y = repvgg.block (%in = %x) : tensor<1x1x4xf32> -> tensor<1x1x4xf32> {
    %0 = repvgg.avg_pool %in kernel [3] pad [1] {count_include_pad = false} : tensor<1x1x4xf32> -> tensor<1x1x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x1x4xf32>
    repvgg.yield %1 : tensor<1x1x4xf32>
  }
  return %y : tensor<1x1x4xf32>
}
