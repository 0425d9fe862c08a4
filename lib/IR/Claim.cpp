//===- Claim.cpp - What a value was before it was rewritten ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Text, verifier and builder of `repvgg.claim`.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/RepVGG.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::repvgg;

void ClaimOp::build(OpBuilder &builder, OperationState &state, Value value,
                    ValueRange inputs) {
  state.addOperands(value);
  state.addOperands(inputs);
  auto body = std::make_unique<Block>();
  for (Value input : inputs)
    body->addArgument(input.getType(), input.getLoc());
  state.addRegion()->push_back(body.release());
}

void ClaimOp::getAsmBlockArgumentNames(Region &region,
                                       OpAsmSetValueNameFn setName) {
  for (BlockArgument argument : region.getArguments())
    setName(argument, "in");
}

/// `value of (argument = input, ...) : type of (type, ...) region`
ParseResult ClaimOp::parse(OpAsmParser &parser, OperationState &result) {
  OpAsmParser::UnresolvedOperand value;
  SmallVector<OpAsmParser::UnresolvedOperand> inputs;
  SmallVector<OpAsmParser::Argument> arguments;
  Type valueType;
  SmallVector<Type> inputTypes;
  auto parseInput = [&]() -> ParseResult {
    return failure(parser.parseArgument(arguments.emplace_back()) ||
                   parser.parseEqual() ||
                   parser.parseOperand(inputs.emplace_back()));
  };
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseOperand(value) || parser.parseKeyword("of") ||
      parser.parseCommaSeparatedList(OpAsmParser::Delimiter::Paren,
                                     parseInput) ||
      parser.parseOptionalAttrDict(result.attributes) || parser.parseColon() ||
      parser.parseType(valueType) || parser.parseKeyword("of") ||
      parser.parseCommaSeparatedList(
          OpAsmParser::Delimiter::Paren,
          [&] { return parser.parseType(inputTypes.emplace_back()); }) ||
      parser.resolveOperand(value, valueType, result.operands) ||
      parser.resolveOperands(inputs, inputTypes, loc, result.operands))
    return failure();
  for (auto [argument, type] : llvm::zip_equal(arguments, inputTypes))
    argument.type = type;
  return parser.parseRegion(*result.addRegion(), arguments,
                            /*enableNameShadowing=*/true);
}

void ClaimOp::print(OpAsmPrinter &printer) {
  printer << ' ' << getValue() << " of (";
  llvm::interleaveComma(llvm::zip_equal(getBody().getArguments(), getInputs()),
                        printer, [&](const auto &pair) {
                          printer << std::get<0>(pair) << " = "
                                  << std::get<1>(pair);
                        });
  printer << ")";
  printer.printOptionalAttrDict((*this)->getAttrs());
  printer << " : " << getValue().getType() << " of (";
  llvm::interleaveComma(getInputs().getTypes(), printer);
  printer << ") ";
  printer.printRegion(getBody(), /*printEntryBlockArgs=*/false);
}

/// (C1)
LogicalResult ClaimOp::verify() {
  if (getBody().getNumArguments() != getInputs().size())
    return emitOpError() << "expects its body to have an argument for each of "
                            "'inputs' ("
                         << getInputs().size() << "), but got "
                         << getBody().getNumArguments();
  for (auto [index, argument] : llvm::enumerate(getBody().getArguments()))
    if (argument.getType() != getInputs()[index].getType())
      return emitOpError() << "expects argument " << index
                           << " of its body to have the type of its input ("
                           << getInputs()[index].getType() << "), but got "
                           << argument.getType();
  return success();
}

/// (C2), (C3)
LogicalResult ClaimOp::verifyRegions() {
  Block &body = getBody().front();
  auto claimed = body.empty() ? ClaimedOp() : dyn_cast<ClaimedOp>(body.back());
  if (!claimed)
    return emitOpError() << "expects its body to end in 'repvgg.claimed'";
  auto type = cast<RankedTensorType>(claimed.getValue().getType());
  auto expected = cast<RankedTensorType>(getValue().getType());
  if (succeeded(verifyCompatibleShape(type, expected)))
    return success();
  return claimed.emitOpError() << "expects a value of the shape of 'value' ("
                               << expected << "), but got " << type;
}
