// The module's target is one attribute, which may change as long as nothing is planned for other lanes.
// RUN: repvgg-opt %s --repvgg-attach-target='target=#repvgg_cpu.target<lanes=8,registers=16,l1=49152,l2=2097152,threads=2,transforms=false,features="avx2,fma",rate=80.5,bf16_rate=161.0,i8_rate=322.0,i16_rate=161.0,bf16_tile_rate=1288.0,i8_tile_rate=2576.0,cache_rate=60.0,memory_rate=20.5,memory_total=30.0,overlap=0.5,line=128,prefetch=2,prefetch_far=0>' | repvgg-opt | FileCheck %s
// RUN: repvgg-opt %s --repvgg-attach-target='target=#repvgg_cpu.target<lanes=8>' --repvgg-attach-target='target=#repvgg_cpu.target<lanes=4,threads=3>' | FileCheck %s --check-prefix=CHANGED

// CHECK: module attributes {repvgg_layer.target = #repvgg_cpu.target<lanes = 8, registers = 16, l1 = 49152, l2 = 2097152, threads = 2, transforms = false, features = "avx2,fma", rate = 8.050000e+01 : f64, bf16_rate = 1.610000e+02 : f64, i8_rate = 3.220000e+02 : f64, i16_rate = 1.610000e+02 : f64, bf16_tile_rate = 1.288000e+03 : f64, i8_tile_rate = 2.576000e+03 : f64, cache_rate = 6.000000e+01 : f64, memory_rate = 2.050000e+01 : f64, memory_total = 3.000000e+01 : f64, overlap = 5.000000e-01 : f64, line = 128, prefetch = 2, prefetch_far = 0>}
// CHANGED: module attributes {repvgg_layer.target = #repvgg_cpu.target<lanes = 4, threads = 3>}
func.func @f() {
  return
}
