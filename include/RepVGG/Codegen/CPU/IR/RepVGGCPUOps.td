//===- RepVGGCPUOps.td - What kernels have beside loops ----*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_IR_REPVGGCPUOPS_TD
#define REPVGG_CODEGEN_CPU_IR_REPVGGCPUOPS_TD

include "RepVGG/Codegen/CPU/IR/RepVGGCPUPlans.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def RepVGGCPU_IntrinsicOp : Op<RepVGGCPU_Dialect, "intrinsic", [Pure]> {
  let summary = "An instruction of the target that touches no memory";
  let description = [{
    Becomes `llvm.call_intrinsic` of the same operands. That op may do anything;
    of this one passes know that it only computes its result.

    Example:
    ```mlir
    %s = repvgg_cpu.intrinsic "llvm.x86.avx512.vpdpbusd.512"(%a, %x, %w)
        : (vector<16xi32>, vector<64xi8>, vector<64xi8>) -> vector<16xi32>
    ```
  }];
  let arguments = (ins StrAttr:$name, Variadic<AnyTypeOf<[AnyVectorOfAnyRank, AnySignlessInteger]>>:$operands);
  let results = (outs AnyVectorOfAnyRank:$result);
  let assemblyFormat = [{
    $name `(` $operands `)` attr-dict `:` functional-type($operands, $result)
  }];
}

#endif // REPVGG_CODEGEN_CPU_IR_REPVGGCPUOPS_TD
