//===- LinearOpInterface.td - What a branch op means -------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_LINEAROPINTERFACE_TD
#define REPVGG_IR_LINEAROPINTERFACE_TD

include "mlir/IR/OpBase.td"

def RepVGG_LinearOpInterface : OpInterface<"LinearOpInterface"> {
  let cppNamespace = "::mlir::repvgg";
  let description = [{
    An op that computes an affine map of its data operands, with weights that
    are fixed. It is all that fusion knows of an op: implement the three methods
    and a new kind of branch is fused, refused and certified like the others.

    `linearForm` and `evaluate` state the same map twice, once as algebra and
    once as plain loops. They must not share code: the certificate of a fusion
    compares the two.
  }];
  let methods = [
    InterfaceMethod<[{
      The operands that carry data, in the order in which `linearForm` and
      `evaluate` take them. All other operands are weights.
    }], "::mlir::OperandRange", "getDataOperands">,
    InterfaceMethod<[{
      The linear form of the result, given those of the data operands, or the
      rule that forbids it. Reads constant weights in place; refuses (rule
      "input") weights that are not constants or that cannot be used.
    }], "::mlir::repvgg::OrRefusal<::mlir::repvgg::LinearForm>", "linearForm",
      (ins "::llvm::ArrayRef<::mlir::repvgg::LinearForm>":$operands)>,
    InterfaceMethod<[{
      The result's value in f64, given those of the data operands: the
      reference semantics. Constant weights only.
    }], "::mlir::repvgg::OrRefusal<::mlir::repvgg::Image>", "evaluate",
      (ins "::llvm::ArrayRef<::mlir::repvgg::Image>":$operands)>,
  ];
}

#endif // REPVGG_IR_LINEAROPINTERFACE_TD
