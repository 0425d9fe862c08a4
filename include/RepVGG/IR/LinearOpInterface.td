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
    are fixed. It is all that fusion knows of an op: implement the first three
    methods and a new kind of branch is fused, refused, certified and counted
    like the others. The other methods have defaults, which ask the linear form
    and are right for any op; implement them where reading the weights takes
    long, or where the form does not say all.

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
    InterfaceMethod<[{
      True if the op multiplies and adds on each channel alone, pixel by pixel.
      A block of such ops becomes a `repvgg.scale`, and no convolution. Such an
      op has no windows.
    }], "bool", "isChannelwise", (ins), "", "return false;">,
    InterfaceMethod<[{
      The windows that the op slides over its data, one a spatial axis; none of
      an op that works pixel by pixel. The certificate of a fusion is taken on
      image sizes that show all borders of these windows. By default those of
      the linear form.
    }], "::llvm::SmallVector<::mlir::repvgg::Window, 3>", "getWindows", (ins),
      "", "return ::mlir::repvgg::detail::windowsOfForm($_op);">,
    InterfaceMethod<[{
      Positions of the result on spatial axis `axis` for `input` pixels; 0 where
      the window does not fit, kDynamicSize for kDynamicSize. By default what
      the windows say.
    }], "int64_t", "outputSize", (ins "unsigned":$axis, "int64_t":$input),
      "", [{
        ::llvm::SmallVector<::mlir::repvgg::Window, 3> windows =
            $_op.getWindows();
        return axis < windows.size() ? windows[axis].outputSize(input) : input;
      }]>,
    InterfaceMethod<[{
      How much the op does, as an engine without fusion runs it. By default a
      multiply-accumulate for each tap and input channel of the linear form, and
      a launch for each data operand but the first, or one.
    }], "::mlir::repvgg::OpWork", "getWork", (ins), "",
      "return ::mlir::repvgg::detail::workOfForm($_op);">,
    InterfaceMethod<[{
      The weights that were trained, which a parameter count includes. By
      default all operands that carry no data.
    }], "::llvm::SmallVector<::mlir::Value>", "getParameters", (ins), "",
      "return ::mlir::repvgg::detail::weightOperands($_op);">,
  ];
}

#endif // REPVGG_IR_LINEAROPINTERFACE_TD
