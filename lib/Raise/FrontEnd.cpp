//===- FrontEnd.cpp - The table of front ends -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a context. Output: the front ends that it knows. Invariant: nothing is
// global; what is registered belongs to the context's repvgg dialect.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Raise/FrontEnd.h"
#include "FrontEnds.h"
#include "ShapesAndCasts.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

/// The front ends of this library: a new one is a line here.
static constexpr std::pair<const char *, std::unique_ptr<FrontEnd> (*)()>
    kFrontEnds[] = {
        {"linalg", createLinalgFrontEnd},
        {"repvgg", createRepVGGFrontEnd},
};

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

namespace {
/// What was registered for a context.
struct RegisteredFrontEnds : DialectInterface::Base<RegisteredFrontEnds> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(RegisteredFrontEnds)
  explicit RegisteredFrontEnds(Dialect *dialect) : Base(dialect) {}

  SmallVector<FrontEndEntry> entries;
};
} // namespace

void mlir::repvgg::addFrontEnd(RepVGGDialect &dialect, FrontEndEntry entry) {
  if (!dialect.getRegisteredInterface<RegisteredFrontEnds>())
    dialect.addInterfaces<RegisteredFrontEnds>();
  dialect.getRegisteredInterface<RegisteredFrontEnds>()->entries.push_back(
      entry);
}

SmallVector<FrontEndEntry> mlir::repvgg::frontEndTable(MLIRContext *context) {
  SmallVector<FrontEndEntry> table;
  for (auto [name, create] : kFrontEnds)
    table.push_back({name, create});
  auto *dialect = context->getLoadedDialect<RepVGGDialect>();
  auto *registered =
      dialect ? dialect->getRegisteredInterface<RegisteredFrontEnds>()
              : nullptr;
  if (!registered)
    return table;
  for (const FrontEndEntry &entry : registered->entries) {
    llvm::erase_if(table, [&](const FrontEndEntry &other) {
      return other.name == entry.name;
    });
    table.push_back(entry);
  }
  return table;
}

//===----------------------------------------------------------------------===//
// Defaults
//===----------------------------------------------------------------------===//

FrontEnd::~FrontEnd() = default;

std::optional<ForeignLinear> FrontEnd::matchLinear(Value) const {
  return std::nullopt;
}

bool FrontEnd::edit(Operation *, const HostEdit &, Rewriter &) { return false; }

Value FrontEnd::buildSum(OpBuilder &builder, Operation *host,
                         ArrayRef<SignedValue> terms) const {
  Location loc = host->getLoc();
  auto type = cast<RankedTensorType>(host->getResult(0).getType());
  Value sum, init;
  for (auto [term, negative] : terms) {
    Value value = castTensor(builder, loc, term, type);
    // Sizes are the new value's: to ask what it replaces would keep that alive.
    if (!init)
      init = tensor::EmptyOp::create(builder, loc,
                                     tensor::getMixedSizes(builder, loc, value),
                                     type.getElementType());
    if (!sum)
      sum = value;
    else if (negative)
      sum = linalg::SubOp::create(builder, loc, ValueRange{sum, value}, init)
                .getResult(0);
    else
      sum = linalg::AddOp::create(builder, loc, ValueRange{sum, value}, init)
                .getResult(0);
  }
  return sum;
}
