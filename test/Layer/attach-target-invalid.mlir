// What the option names must be the target of a device.
// RUN: not repvgg-opt %s --repvgg-attach-target 2>&1 | FileCheck %s --check-prefix=NONE
// RUN: not repvgg-opt %s --repvgg-attach-target="target=42" 2>&1 | FileCheck %s --check-prefix=OTHER
// RUN: not repvgg-opt %s --repvgg-attach-target="target=#repvgg_cpu.target<lanes=8" 2>&1 | FileCheck %s --check-prefix=OPEN
// RUN: not repvgg-opt %s --repvgg-attach-target="target=#no_device.target" 2>&1 | FileCheck %s --check-prefix=UNKNOWN

// NONE: error: repvgg-attach-target expects the option target to be an attribute such as #repvgg_cpu.target<lanes=8>, but got ''
// OTHER: error: repvgg-attach-target expects the option target to be an attribute such as #repvgg_cpu.target<lanes=8>, but got '42'
// OPEN: error: unbalanced '<'
// UNKNOWN: error: {{.*}}no_device
module {}
