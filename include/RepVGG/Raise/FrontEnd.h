//===- FrontEnd.h - How foreign ops become blocks ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A front end knows the ops of some dialects: it says which affine maps they
/// are, and writes what is left of them when blocks have taken the rest. All
/// that is between, which blocks there are and what they hold, is the same for
/// every front end, and a block may be of several.
///
/// Front ends are a table: those of this library come first, others add
/// themselves to a registry. Data is [N, C, X...] throughout; a front end whose
/// tensors have other orders says so (`Describer::nodeOf`, `setResult`), and
/// transposes are placed where blocks begin and end.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_FRONTEND_H
#define REPVGG_RAISE_FRONTEND_H

#include "RepVGG/IR/RepVGG.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectRegistry.h"

#include <memory>
#include <optional>

namespace mlir::repvgg {

class Describer;
class Rewriter;
struct HostEdit;

/// A map of `input` that is linear, but no branch, and why it is none.
struct ForeignLinear {
  Value input;
  Refusal reason;
};

/// A term of a sum.
struct SignedValue {
  Value value;
  bool negative = false;
};

/// One is created for each block of foreign IR and lives until that is
/// rewritten, so that it can keep what it finds. Describing changes no IR.
class FrontEnd {
public:
  virtual ~FrontEnd();

  /// Looks at the whole block, before any op is described.
  virtual void prepare(Describer &describer) {}

  /// Says what `op` computes. False if it is not for this front end to say;
  /// then the next one is asked. What nobody describes is a source of data.
  virtual bool describe(Operation *op, Describer &describer) = 0;

  /// True if `op`, of an outer block, may make a constant of constants that
  /// `describe` looks into.
  virtual bool makesConstants(Operation *op) const { return false; }

  /// The map of another value that `value` is, if it is linear but no branch:
  /// what keeps two branches apart is then known by its name.
  virtual std::optional<ForeignLinear> matchLinear(Value value) const;

  /// Writes the sum of `terms`, the first of which is not negative, in the
  /// place of what `host` computes: a value of its result's type. Terms have
  /// the result's shape, but may have other element types. By default in
  /// linalg.
  virtual Value buildSum(OpBuilder &builder, Operation *host,
                         ArrayRef<SignedValue> terms) const;

  /// Makes `host` use what blocks compute, where more is to be done than to
  /// replace its results: where a block has taken a part of its body. False if
  /// that is all. For front ends of this library: what it is given is private.
  virtual bool edit(Operation *host, const HostEdit &edit, Rewriter &rewriter);
};

/// A line of the table.
struct FrontEndEntry {
  StringRef name; ///< for the option `from` of `repvgg-raise`
  std::unique_ptr<FrontEnd> (*create)();
};

/// All front ends that `context` knows, in the order of their registration,
/// those of this library first. An op is described by the last one that
/// describes it.
SmallVector<FrontEndEntry> frontEndTable(MLIRContext *context);

/// Adds a front end to `dialect`'s table, from where its context's passes have
/// it. A name that is there already stands for the new one.
void addFrontEnd(RepVGGDialect &dialect, FrontEndEntry entry);

/// Registers `FrontEndT`, which has a static `getName`, for all contexts of
/// `registry`.
template <typename FrontEndT>
void registerFrontEnd(DialectRegistry &registry) {
  registry.insert<RepVGGDialect>();
  registry.addExtension(+[](MLIRContext *, RepVGGDialect *dialect) {
    addFrontEnd(*dialect,
                {FrontEndT::getName(), []() -> std::unique_ptr<FrontEnd> {
                   return std::make_unique<FrontEndT>();
                 }});
  });
}

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_FRONTEND_H
