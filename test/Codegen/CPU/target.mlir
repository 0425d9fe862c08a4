// The module's target is one attribute, which may change as long as nothing is planned for other lanes.
// RUN: repvgg-opt %s --repvgg-attach-target='target=#repvgg_cpu.target<lanes=8,registers=16,l1=49152,l2=2097152,threads=2,transforms=false,features="avx2,fma",rate=80.5>' | repvgg-opt | FileCheck %s
// RUN: repvgg-opt %s --repvgg-attach-target='target=#repvgg_cpu.target<lanes=8>' --repvgg-attach-target='target=#repvgg_cpu.target<lanes=4,threads=3>' | FileCheck %s --check-prefix=CHANGED

// CHECK: module attributes {repvgg_layer.target = #repvgg_cpu.target<lanes = 8, registers = 16, l1 = 49152, l2 = 2097152, threads = 2, transforms = false, features = "avx2,fma", rate = 8.050000e+01 : f64>}
// CHANGED: module attributes {repvgg_layer.target = #repvgg_cpu.target<lanes = 4, threads = 3>}
func.func @f() {
  return
}
