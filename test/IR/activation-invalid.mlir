// Each constraint of #repvgg.activation has a message.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

// expected-error@+1 {{expects 'leaky_relu' to have a slope, as in <leaky_relu, 0.01>, but got none}}
func.func private @c1_no_slope() attributes {a.activation = #repvgg.activation<leaky_relu>}

// -----

// expected-error@+1 {{expects no slope for 'relu', but got 5.000000e-01 : f64}}
func.func private @c1_slope() attributes {a.activation = #repvgg.activation<relu, 0.5>}

// -----

// expected-error@+1 {{expects the slope to be finite, but got 0x7FF0000000000000 : f64}}
func.func private @c2_infinite_slope() attributes {a.activation = #repvgg.activation<leaky_relu, 1.0e+999>}

// -----

// expected-error@+1 {{expected one of [none, relu, relu6, leaky_relu, silu, gelu_erf, gelu_tanh, hardswish, hardsigmoid, sigmoid, tanh] for element-wise activation, got: swish}}
func.func private @unknown() attributes {a.activation = #repvgg.activation<swish>}
