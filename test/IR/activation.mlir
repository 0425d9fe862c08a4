// Every activation and its slope survive text and bytecode.
// RUN: repvgg-opt %s | FileCheck %s
// RUN: repvgg-opt %s --emit-bytecode | repvgg-opt | FileCheck %s

// CHECK: a.a = #repvgg.activation<none>
func.func private @a0() attributes {a.a = #repvgg.activation<none>}
// CHECK: a.a = #repvgg.activation<relu>
func.func private @a1() attributes {a.a = #repvgg.activation<relu>}
// CHECK: a.a = #repvgg.activation<relu6>
func.func private @a2() attributes {a.a = #repvgg.activation<relu6>}
// CHECK: a.a = #repvgg.activation<silu>
func.func private @a3() attributes {a.a = #repvgg.activation<silu>}
// CHECK: a.a = #repvgg.activation<gelu_erf>
func.func private @a4() attributes {a.a = #repvgg.activation<gelu_erf>}
// CHECK: a.a = #repvgg.activation<gelu_tanh>
func.func private @a5() attributes {a.a = #repvgg.activation<gelu_tanh>}
// CHECK: a.a = #repvgg.activation<hardswish>
func.func private @a6() attributes {a.a = #repvgg.activation<hardswish>}
// CHECK: a.a = #repvgg.activation<hardsigmoid>
func.func private @a7() attributes {a.a = #repvgg.activation<hardsigmoid>}
// CHECK: a.a = #repvgg.activation<sigmoid>
func.func private @a8() attributes {a.a = #repvgg.activation<sigmoid>}
// CHECK: a.a = #repvgg.activation<tanh>
func.func private @a9() attributes {a.a = #repvgg.activation<tanh>}
// CHECK: a.a = #repvgg.activation<leaky_relu, 1.000000e-02>
func.func private @a10() attributes {a.a = #repvgg.activation<leaky_relu, 1.000000e-02>}
// CHECK: a.a = #repvgg.activation<leaky_relu, -1.000000e-01>
func.func private @a11() attributes {a.a = #repvgg.activation<leaky_relu, -1.000000e-01>}
