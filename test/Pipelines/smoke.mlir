// The driver runs and knows the dialect.
// RUN: repvgg-opt --show-dialects | FileCheck %s
// CHECK: repvgg
