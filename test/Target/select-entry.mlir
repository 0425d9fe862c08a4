// The chosen function alone is public and marked.
// RUN: repvgg-opt %s --repvgg-select-entry | FileCheck %s --check-prefix=DEFAULT
// RUN: repvgg-opt %s --repvgg-select-entry=entry=other | FileCheck %s --check-prefix=OTHER
// RUN: not repvgg-opt %s --repvgg-select-entry=entry=nothing 2>&1 | FileCheck %s --check-prefix=MISSING
// RUN: not repvgg-opt %s --repvgg-select-entry=entry=external 2>&1 | FileCheck %s --check-prefix=EXTERNAL
// MISSING: error: expects a function 'nothing' with a body, but got @other, @main
// EXTERNAL: error: expects a function 'external' with a body, but got @other, @main

// DEFAULT: func.func private @other(%{{.*}}: f32) -> f32 {
// OTHER: func.func @other(%{{.*}}: f32) -> f32 attributes {repvgg.entry} {
func.func @other(%x: f32) -> f32 {
  return %x : f32
}
// DEFAULT: func.func @main(%{{.*}}: f32) -> f32 attributes {repvgg.entry} {
// OTHER: func.func private @main(%{{.*}}: f32) -> f32 {
func.func @main(%x: f32) -> f32 {
  return %x : f32
}
// DEFAULT: func.func private @external(f32)
func.func private @external(f32)
