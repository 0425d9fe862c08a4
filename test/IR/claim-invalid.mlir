// Each constraint of repvgg.claim.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --allow-unregistered-dialect

func.func @claim_c1_number_of_arguments(%x: tensor<4xf32>) {
  // expected-error @below {{'repvgg.claim' op expects its body to have an argument for each of 'inputs' (1), but got 2}}
  "repvgg.claim"(%x, %x) ({
  ^bb0(%a: tensor<4xf32>, %b: tensor<4xf32>):
    repvgg.claimed %a : tensor<4xf32>
  }) : (tensor<4xf32>, tensor<4xf32>) -> ()
  return
}

// -----

func.func @claim_c1_type_of_argument(%x: tensor<4xf32>) {
  // expected-error @below {{'repvgg.claim' op expects argument 0 of its body to have the type of its input ('tensor<4xf32>'), but got 'tensor<4xf16>'}}
  "repvgg.claim"(%x, %x) ({
  ^bb0(%a: tensor<4xf16>):
    repvgg.claimed %a : tensor<4xf16>
  }) : (tensor<4xf32>, tensor<4xf32>) -> ()
  return
}

// -----

func.func @claim_c2_terminator(%x: tensor<4xf32>) {
  // expected-error @below {{'repvgg.claim' op expects its body to end in 'repvgg.claimed'}}
  "repvgg.claim"(%x, %x) ({
  ^bb0(%a: tensor<4xf32>):
    "test.end"(%a) : (tensor<4xf32>) -> ()
  }) : (tensor<4xf32>, tensor<4xf32>) -> ()
  return
}

// -----

func.func @claim_c3_shape(%x: tensor<4xf32>, %y: tensor<5xf32>) {
  "repvgg.claim"(%x, %y) ({
  ^bb0(%a: tensor<5xf32>):
    // expected-error @below {{'repvgg.claimed' op expects a value of the shape of 'value' ('tensor<4xf32>'), but got 'tensor<5xf32>'}}
    repvgg.claimed %a : tensor<5xf32>
  }) : (tensor<4xf32>, tensor<5xf32>) -> ()
  return
}
