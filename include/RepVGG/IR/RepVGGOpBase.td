//===- RepVGGOpBase.td - What the ops share ----------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_REPVGGOPBASE_TD
#define REPVGG_IR_REPVGGOPBASE_TD

include "RepVGG/IR/LinearOpInterface.td"
include "RepVGG/IR/RepVGGDialect.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/IR/OpAsmInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def RepVGG_Data : RankedTensorOf<[F64, F32, F16, BF16]>;
def RepVGG_Weight : StaticShapeTensorOf<[F64, F32, F16, BF16]>;

class RepVGG_Op<string mnemonic, list<Trait> traits = []>
    : Op<RepVGG_Dialect, mnemonic, traits # [Pure]>;

/// A branch op: legal inside a block, a legal input on its own outside.
/// `methods` of its interface are its own, the others the defaults.
class RepVGG_LinearOp<string mnemonic, list<string> methods,
                      list<Trait> traits = []>
    : RepVGG_Op<mnemonic, traits # [
          DeclareOpInterfaceMethods<RepVGG_LinearOpInterface, methods>]> {
  let hasVerifier = 1;
}

#endif // REPVGG_IR_REPVGGOPBASE_TD
