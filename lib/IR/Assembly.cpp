//===- Assembly.cpp - Text of the repvgg ops ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Parsers and printers that read like the formula: windows and groups are left
/// out where they say nothing. What is printed parses to the same op.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::repvgg;

//===----------------------------------------------------------------------===//
// Pieces
//===----------------------------------------------------------------------===//

namespace {
/// The part of an op's text that says how windows slide; null where absent.
struct WindowText {
  Attribute kernel, strides, padLow, padHigh, dilations;
};
} // namespace

/// [keyword `[` integers `]`]
static ParseResult parseAxes(OpAsmParser &parser, StringRef keyword,
                             Attribute &axes) {
  if (failed(parser.parseOptionalKeyword(keyword)))
    return success();
  axes = DenseI64ArrayAttr::parse(parser, Type());
  return success(static_cast<bool>(axes));
}

/// [`strides` axes] [`pad` axes [`to` axes]] [`dilations` axes]
static ParseResult parseWindow(OpAsmParser &parser, WindowText &text) {
  if (parseAxes(parser, "strides", text.strides) ||
      parseAxes(parser, "pad", text.padLow))
    return failure();
  if (text.padLow) {
    text.padHigh = text.padLow;
    if (parseAxes(parser, "to", text.padHigh))
      return failure();
  }
  return parseAxes(parser, "dilations", text.dilations);
}

static ParseResult parseActivation(OpAsmParser &parser, Attribute &activation) {
  if (failed(parser.parseOptionalKeyword("activation")))
    return success();
  activation = ActivationAttr::parse(parser, Type());
  return success(static_cast<bool>(activation));
}

/// Adds an attribute that has syntax of its own, unless the attribute
/// dictionary holds it too.
static ParseResult addOnce(OpAsmParser &parser, OperationState &result,
                           StringRef name, Attribute value) {
  if (!value)
    return success();
  if (result.attributes.get(name))
    return parser.emitError(parser.getNameLoc())
           << "expects '" << name << "' once, but got it twice";
  result.addAttribute(name, value);
  return success();
}

/// Adds the window's attributes; absent ones get their neutral values.
static ParseResult addWindow(OpAsmParser &parser, OperationState &result,
                             WindowText text, Type inputType) {
  auto type = dyn_cast<RankedTensorType>(inputType);
  int64_t axes = type ? std::max<int64_t>(type.getRank() - 2, 0) : 0;
  auto orDefault = [&](Attribute given, int64_t value) -> Attribute {
    return given ? given
                 : parser.getBuilder().getDenseI64ArrayAttr(
                       SmallVector<int64_t>(axes, value));
  };
  return failure(
      addOnce(parser, result, "strides", orDefault(text.strides, 1)) ||
      addOnce(parser, result, "pad_low", orDefault(text.padLow, 0)) ||
      addOnce(parser, result, "pad_high", orDefault(text.padHigh, 0)));
}

static void printAxes(OpAsmPrinter &printer, StringRef keyword,
                      ArrayRef<int64_t> axes) {
  printer << ' ' << keyword << " [";
  llvm::interleaveComma(axes, printer);
  printer << ']';
}

/// Prints `axes` unless all of them are `neutral` and as many as are implied.
static void printAxesUnless(OpAsmPrinter &printer, StringRef keyword,
                            ArrayRef<int64_t> axes, int64_t neutral,
                            size_t implied) {
  if (axes.size() != implied || !llvm::all_equal(axes) ||
      (!axes.empty() && axes.front() != neutral))
    printAxes(printer, keyword, axes);
}

static void printWindow(OpAsmPrinter &printer, Type inputType,
                        ArrayRef<int64_t> strides, ArrayRef<int64_t> padLow,
                        ArrayRef<int64_t> padHigh) {
  size_t axes =
      std::max<int64_t>(cast<RankedTensorType>(inputType).getRank() - 2, 0);
  printAxesUnless(printer, "strides", strides, 1, axes);
  if (padLow != padHigh) {
    printAxes(printer, "pad", padLow);
    printAxes(printer, "to", padHigh);
  } else {
    printAxesUnless(printer, "pad", padLow, 0, axes);
  }
}

static void printActivation(OpAsmPrinter &printer, ActivationAttr activation) {
  if (!activation)
    return;
  printer << " activation ";
  activation.print(printer);
}

/// `:` functional type, and all operands of these types.
static ParseResult
parseSignature(OpAsmParser &parser, OperationState &result,
               ArrayRef<OpAsmParser::UnresolvedOperand> operands,
               FunctionType &type) {
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseColonType(type) ||
      parser.resolveOperands(operands, type.getInputs(), loc, result.operands))
    return failure();
  result.addTypes(type.getResults());
  return success();
}

//===----------------------------------------------------------------------===//
// BlockOp
//===----------------------------------------------------------------------===//

ParseResult BlockOp::parse(OpAsmParser &parser, OperationState &result) {
  OpAsmParser::Argument input;
  OpAsmParser::UnresolvedOperand source;
  Attribute activation;
  if (parser.parseLParen() || parser.parseArgument(input) ||
      parser.parseEqual() || parser.parseOperand(source) ||
      parser.parseRParen() || parseActivation(parser, activation) ||
      parser.parseColonType(input.type) ||
      parser.parseArrowTypeList(result.types) ||
      parser.resolveOperand(source, input.type, result.operands) ||
      parser.parseOptionalAttrDictWithKeyword(result.attributes) ||
      addOnce(parser, result, "activation", activation))
    return failure();
  return parser.parseRegion(*result.addRegion(), input);
}

void BlockOp::print(OpAsmPrinter &printer) {
  printer << " (" << getBody().getArgument(0) << " = " << getSource() << ')';
  printActivation(printer, getActivationAttr());
  printer << " : " << getSource().getType() << " -> " << getResult().getType();
  printer.printOptionalAttrDictWithKeyword((*this)->getAttrs(),
                                           {getActivationAttrName()});
  printer << ' ';
  printer.printRegion(getBody(), /*printEntryBlockArgs=*/false);
}

//===----------------------------------------------------------------------===//
// ConvOp
//===----------------------------------------------------------------------===//

ParseResult ConvOp::parse(OpAsmParser &parser, OperationState &result) {
  SmallVector<OpAsmParser::UnresolvedOperand, 3> operands(2);
  if (parser.parseOperand(operands[0]) || parser.parseComma() ||
      parser.parseOperand(operands[1]))
    return failure();
  if (succeeded(parser.parseOptionalKeyword("bias")) &&
      parser.parseOperand(operands.emplace_back()))
    return failure();

  WindowText window;
  Attribute activation;
  int64_t groups = 1;
  if (parseWindow(parser, window))
    return failure();
  if (succeeded(parser.parseOptionalKeyword("groups")) &&
      parser.parseInteger(groups))
    return failure();

  FunctionType type;
  Builder &builder = parser.getBuilder();
  if (parseActivation(parser, activation) ||
      parser.parseOptionalAttrDict(result.attributes) ||
      parseSignature(parser, result, operands, type) ||
      addWindow(parser, result, window, type.getInput(0)))
    return failure();
  if (!window.dilations)
    window.dilations = builder.getDenseI64ArrayAttr(SmallVector<int64_t>(
        cast<DenseI64ArrayAttr>(result.attributes.get("pad_low")).size(), 1));
  return failure(
      addOnce(parser, result, "dilations", window.dilations) ||
      addOnce(parser, result, "groups", builder.getI64IntegerAttr(groups)) ||
      addOnce(parser, result, "activation", activation));
}

void ConvOp::print(OpAsmPrinter &printer) {
  printer << ' ' << getInput() << ", " << getWeight();
  if (getBias())
    printer << " bias " << getBias();
  printWindow(printer, getInput().getType(), getStrides(), getPadLow(),
              getPadHigh());
  printAxesUnless(printer, "dilations", getDilations(), 1, getPadLow().size());
  if (getGroups() != 1)
    printer << " groups " << getGroups();
  printActivation(printer, getActivationAttr());
  printer.printOptionalAttrDict((*this)->getAttrs(),
                                {getStridesAttrName(), getPadLowAttrName(),
                                 getPadHighAttrName(), getDilationsAttrName(),
                                 getGroupsAttrName(), getActivationAttrName()});
  printer << " : ";
  printer.printFunctionalType(*this);
}

//===----------------------------------------------------------------------===//
// AvgPoolOp
//===----------------------------------------------------------------------===//

ParseResult AvgPoolOp::parse(OpAsmParser &parser, OperationState &result) {
  OpAsmParser::UnresolvedOperand input;
  WindowText window;
  Type inputType;
  if (parser.parseOperand(input) || parser.parseKeyword("kernel"))
    return failure();
  window.kernel = DenseI64ArrayAttr::parse(parser, Type());
  if (!window.kernel || parseWindow(parser, window))
    return failure();
  if (window.dilations)
    return parser.emitError(parser.getNameLoc())
           << "expects no 'dilations', but got " << window.dilations;
  return failure(parser.parseOptionalAttrDict(result.attributes) ||
                 parser.parseColonType(inputType) ||
                 parser.parseArrowTypeList(result.types) ||
                 parser.resolveOperand(input, inputType, result.operands) ||
                 addOnce(parser, result, "kernel", window.kernel) ||
                 addWindow(parser, result, window, inputType));
}

void AvgPoolOp::print(OpAsmPrinter &printer) {
  printer << ' ' << getInput();
  printAxes(printer, "kernel", getKernel());
  printWindow(printer, getInput().getType(), getStrides(), getPadLow(),
              getPadHigh());
  SmallVector<StringRef> elided = {getKernelAttrName(), getStridesAttrName(),
                                   getPadLowAttrName(), getPadHighAttrName()};
  if (getCountIncludePad())
    elided.push_back(getCountIncludePadAttrName());
  if (!getCeilMode())
    elided.push_back(getCeilModeAttrName());
  printer.printOptionalAttrDict((*this)->getAttrs(), elided);
  printer << " : " << getInput().getType() << " -> " << getResult().getType();
}

//===----------------------------------------------------------------------===//
// SumOp
//===----------------------------------------------------------------------===//

ParseResult SumOp::parse(OpAsmParser &parser, OperationState &result) {
  SmallVector<OpAsmParser::UnresolvedOperand> operands;
  Type type;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseOperandList(operands) ||
      parser.parseOptionalAttrDict(result.attributes) ||
      parser.parseColonType(type))
    return failure();
  if (auto function = dyn_cast<FunctionType>(type)) {
    result.addTypes(function.getResults());
    return parser.resolveOperands(operands, function.getInputs(), loc,
                                  result.operands);
  }
  result.addTypes(type);
  return parser.resolveOperands(operands, type, result.operands);
}

void SumOp::print(OpAsmPrinter &printer) {
  printer << ' ' << getInputs();
  printer.printOptionalAttrDict((*this)->getAttrs());
  printer << " : ";
  bool same = llvm::all_of(getInputs().getTypes(), [&](Type type) {
    return type == getResult().getType();
  });
  if (same)
    printer << getResult().getType();
  else
    printer.printFunctionalType(*this);
}
