// A block of which fusing would make as many convolutions as it has is not raised: its ops stay as they were, to the bit.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(any(repvgg-raise))' --remarks-filter='repvgg.*' --remark-format=emitRemark -o %t.raised 2>%t.remarks
// RUN: FileCheck %s --input-file=%t.raised
// RUN: FileCheck %s --input-file=%t.remarks --check-prefix=REMARK
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(any(repvgg-raise{cost=always}))' | FileCheck %s --check-prefix=ALWAYS
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(any(repvgg-raise{rates=launch=100000}))' | FileCheck %s --check-prefix=ALWAYS
// RUN: repvgg-opt %s --fuse --census -o %t.fused 2>&1 | FileCheck %s --check-prefix=CENSUS
// RUN: repvgg-opt %s --fuse=census-file=- -o /dev/null | FileCheck %s --check-prefix=JSON
// RUN: repvgg-opt %s -o %t.before
// RUN: diff %t.before %t.fused

#id = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>

// REMARK: remark: [Missed] raise {{.*}}Reason="merged none of 3 branches of 46.5M MACs{{.*}}left 3 branches as they are", Rule=cost
// CHECK-LABEL: func @atrous
// CHECK-NOT: repvgg.{{[a-z_]+}} {{[%(]}}
// ALWAYS-LABEL: func @atrous
// ALWAYS: repvgg.block
// CENSUS: 3  left
// CENSUS-NEXT: cost: merged none of 3 branches of 46.5M MACs; the 3x3, the 3x3 at rate 12 and the 3x3 at rate 18 stay apart, one convolution would cost 2.36G
// JSON: "status": "left"
// JSON: "decision": "merged none of 3 branches
func.func @atrous(%x: tensor<1x32x41x41xf32>) -> tensor<1x32x41x41xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<0.25> : tensor<32x32x3x3xf32>
  %b = arith.constant dense<0.5> : tensor<32xf32>
  %e = tensor.empty() : tensor<1x32x41x41xf32>
  %i = linalg.broadcast ins(%b : tensor<32xf32>) outs(%e : tensor<1x32x41x41xf32>) dimensions = [0, 2, 3]
  %pad_a = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%p: index, %q: index, %g: index, %h: index):
    tensor.yield %zero : f32
  } : tensor<1x32x41x41xf32> to tensor<1x32x43x43xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pad_a, %w : tensor<1x32x43x43xf32>, tensor<32x32x3x3xf32>) outs(%i : tensor<1x32x41x41xf32>) -> tensor<1x32x41x41xf32>
  %pad_c = tensor.pad %x low[0, 0, 12, 12] high[0, 0, 12, 12] {
  ^bb0(%p: index, %q: index, %g: index, %h: index):
    tensor.yield %zero : f32
  } : tensor<1x32x41x41xf32> to tensor<1x32x65x65xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<12> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pad_c, %w : tensor<1x32x65x65xf32>, tensor<32x32x3x3xf32>) outs(%i : tensor<1x32x41x41xf32>) -> tensor<1x32x41x41xf32>
  %s = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%a, %c : tensor<1x32x41x41xf32>, tensor<1x32x41x41xf32>) outs(%e : tensor<1x32x41x41xf32>) {
  ^bb0(%l: f32, %r: f32, %o: f32):
    %t = arith.addf %l, %r : f32
    linalg.yield %t : f32
  } -> tensor<1x32x41x41xf32>
  %pad_d = tensor.pad %x low[0, 0, 18, 18] high[0, 0, 18, 18] {
  ^bb0(%p: index, %q: index, %g: index, %h: index):
    tensor.yield %zero : f32
  } : tensor<1x32x41x41xf32> to tensor<1x32x77x77xf32>
  %d = linalg.conv_2d_nchw_fchw {dilations = dense<18> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pad_d, %w : tensor<1x32x77x77xf32>, tensor<32x32x3x3xf32>) outs(%i : tensor<1x32x41x41xf32>) -> tensor<1x32x41x41xf32>
  %u = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %d : tensor<1x32x41x41xf32>, tensor<1x32x41x41xf32>) outs(%e : tensor<1x32x41x41xf32>) {
  ^bb0(%l: f32, %r: f32, %o: f32):
    %t = arith.addf %l, %r : f32
    linalg.yield %t : f32
  } -> tensor<1x32x41x41xf32>
  return %u : tensor<1x32x41x41xf32>
}
