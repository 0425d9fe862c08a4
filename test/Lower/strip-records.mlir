// Records are removed from every op, other attributes kept.
// RUN: repvgg-opt --repvgg-strip-records %s | FileCheck %s

// CHECK: module attributes {other.key = 1 : i64}
module attributes {other.key = 1 : i64, repvgg.census = []} {
  // CHECK: func.func @f() attributes {keep}
  func.func @f() attributes {keep, repvgg.census = [{block = "f#0"}]} {
    // CHECK-NEXT: arith.constant {keep} 1 : i64
    %c = arith.constant {keep, repvgg.note} 1 : i64
    return
  }
}
