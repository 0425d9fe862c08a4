//===- ResearchOps.td - A branch of someone else's ---------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

include "RepVGG/IR/LinearOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def Research_Dialect : Dialect {
  let name = "research";
  let cppNamespace = "::research";
}

def Research_BlurPoolOp : Op<Research_Dialect, "blur_pool", [
    Pure, DeclareOpInterfaceMethods<RepVGG_LinearOpInterface>]> {
  let summary = "A smoothed shortcut: each channel blurred, sampled and scaled";
  let description = [{
    With `b = [1, 2, 1] / 4` and one pixel of zeros around the image:
    ```
    y[n, c, h, w] = factor[c] * sum_uv b[u] * b[v] * x[n, c, h*s - 1 + u, w*s - 1 + v]
    ```
  }];
  let arguments = (ins
    RankedTensorOf<[F32, F64]>:$input, StaticShapeTensorOf<[F32, F64]>:$factor,
    ConfinedAttr<I64Attr, [IntPositive]>:$stride);
  let results = (outs RankedTensorOf<[F32, F64]>:$result);
  let assemblyFormat = [{
    $input `by` $factor `stride` $stride attr-dict
    `:` functional-type(operands, results)
  }];
}
