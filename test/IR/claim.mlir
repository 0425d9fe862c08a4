// Claims print as they parse.
// RUN: repvgg-opt %s | repvgg-opt | FileCheck %s

// CHECK-LABEL: @two_inputs
func.func @two_inputs(%x: tensor<1x4x?x?xf32>, %pad: index) {
  // CHECK: repvgg.claim %{{.*}} of (%[[X:.*]] = %{{.*}}, %[[P:.*]] = %{{.*}}) : tensor<1x4x?x?xf32> of (tensor<1x4x?x?xf32>, index) {
  // CHECK-NEXT: %[[Y:.*]] = math.absf %[[X]]
  // CHECK-NEXT: repvgg.claimed %[[Y]] : tensor<1x4x?x?xf32>
  repvgg.claim %x of (%a = %x, %b = %pad) : tensor<1x4x?x?xf32> of (tensor<1x4x?x?xf32>, index) {
    %y = math.absf %a : tensor<1x4x?x?xf32>
    repvgg.claimed %y : tensor<1x4x?x?xf32>
  }
  return
}

// CHECK-LABEL: @other_element_type
func.func @other_element_type(%x: tensor<4xf32>) {
  // CHECK: repvgg.claim
  repvgg.claim %x of (%a = %x) : tensor<4xf32> of (tensor<4xf32>) {
    %y = arith.truncf %a : tensor<4xf32> to tensor<4xf16>
    repvgg.claimed %y : tensor<4xf16>
  }
  return
}
