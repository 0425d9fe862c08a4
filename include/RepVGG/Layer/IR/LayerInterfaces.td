//===- LayerInterfaces.td - What layers are to passes ------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LAYER_IR_LAYERINTERFACES_TD
#define REPVGG_LAYER_IR_LAYERINTERFACES_TD

include "mlir/IR/OpBase.td"
include "mlir/IR/TensorEncoding.td"

//===----------------------------------------------------------------------===//
// What a device brings
//===----------------------------------------------------------------------===//

def RepVGGLayer_LayoutAttrInterface
    : AttrInterface<"LayoutAttrInterface", [VerifiableTensorEncoding]> {
  let cppNamespace = "::mlir::repvgg::layer";
  let description = [{
    How images lie in memory: the encoding of a packed tensor.
  }];
  let methods = [
    InterfaceMethod<[{
      The image `[C, H, W]`, without what lies around it or fills it up.
    }], "::llvm::SmallVector<int64_t, 3>", "getImageShape">,
    InterfaceMethod<[{
      The type of the image's elements, where those of the tensor are of type
      `stored`: the same, unless an element is kept in parts.
    }], "::mlir::Type", "getImageElement", (ins "::mlir::Type":$stored), "", [{
      return stored;
    }]>,
  ];
}

def RepVGGLayer_PlanAttrInterface : AttrInterface<"PlanAttrInterface"> {
  let cppNamespace = "::mlir::repvgg::layer";
  let description = [{
    How a layer is computed.
  }];
  let methods = [
    InterfaceMethod<[{
      How many images of a batch go through the layer, and those beside it with
      the same number, before the next ones do; 0: all.
    }], "int64_t", "getImages">,
    InterfaceMethod<[{
      The plan in words, for profiles and reports: by default the attribute's
      text without its dialect and punctuation.
    }], "std::string", "getText", (ins), "", [{
      return ::mlir::repvgg::layer::textOfPlan($_attr);
    }]>,
  ];
}

def RepVGGLayer_TargetAttrInterface : AttrInterface<"TargetAttrInterface"> {
  let cppNamespace = "::mlir::repvgg::layer";
  let description = [{
    What a module is compiled for.
  }];
  let methods = [
    InterfaceMethod<[{
      Whether there are kernels for layers on images of `elementType`: only then
      are layers formed of them.
    }], "bool", "hasKernels", (ins "::mlir::Type":$elementType)>,
    InterfaceMethod<[{
      What keeps plans and layouts that were made for `before` from being used
      for this target, to go after "is planned for"; empty if nothing does.
    }], "std::string", "explainReplan",
      (ins "::mlir::repvgg::layer::TargetAttrInterface":$before)>,
  ];
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

def RepVGGLayer_LayerOpInterface : OpInterface<"LayerOpInterface"> {
  let cppNamespace = "::mlir::repvgg::layer";
  let description = [{
    An op that computes an image, element by element or from windows, and gives
    each element to its *body* before it is the result's. The body's arguments
    are what the op computes itself (its own arguments: a sum, or nothing), then
    an element of each *extra*.
  }];
  let methods = [
    InterfaceMethod<[{
      The operands that are images: neither weights nor one element a channel.
    }], "::llvm::SmallVector<::mlir::OpOperand *>", "getImages">,
    InterfaceMethod<[{
      The operands of which the body gets an element.
    }], "::mlir::OperandRange", "getBodyExtras">,
    InterfaceMethod<[{
      How many arguments the body has before those of the extras.
    }], "unsigned", "getNumOwnArguments", (ins), "", [{ return 0; }]>,
    InterfaceMethod<[{
      Whether the layer may get more extras than it has.
    }], "bool", "takesExtras", (ins), "", [{ return true; }]>,
    InterfaceMethod<[{
      The plan, if there is one.
    }], "::mlir::repvgg::layer::PlanAttrInterface", "getLayerPlan", (ins), "", [{
      return {};
    }]>,
    InterfaceMethod<[{
      The multiplications and additions of the definition, whatever an algorithm
      saves; of the body those of an element-wise layer only.
    }], "double", "getWork">,
    InterfaceMethod<[{
      The same layer with `extras` instead of its own and an empty body.
    }], "::mlir::Operation *", "cloneWithoutBody",
      (ins "::mlir::OpBuilder &":$builder, "::mlir::ValueRange":$extras)>,
  ];
  let extraSharedClassDeclaration = [{
    /// The body's block.
    ::mlir::Block &getBodyBlock() { return $_op->getRegion(0).front(); }
  }];
}

#endif // REPVGG_LAYER_IR_LAYERINTERFACES_TD
