//===- CensusRecord.h - What became of one block ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Raise and Fuse leave one record for each block, for each refused candidate,
/// and for whatever else is affine and in no block, in the array attribute
/// `repvgg.census` of the function; `repvgg-census` reads them. A record is a
/// dictionary, so it survives printing, bytecode and passes that do not know
/// it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_CENSUSRECORD_H
#define REPVGG_IR_CENSUSRECORD_H

#include "RepVGG/IR/BlockDetail.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Location.h"
#include "mlir/IR/Operation.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mlir::repvgg {

/// The name of the function attribute that holds the records.
inline constexpr llvm::StringLiteral kCensusAttrName = "repvgg.census";

/// On a repvgg.block: its number, by which claims name it, or why there is no
/// claim about it. On a repvgg.claim: the numbers of its blocks.
inline constexpr llvm::StringLiteral kClaimAttrName = "repvgg.claim";

/// What a block costs to run once.
struct Cost {
  /// Ops that compute: convolutions, normalizations, additions...
  int64_t ops = 0;
  /// Multiply-accumulates.
  int64_t macs = 0;
  /// Trained parameters (batch normalization's statistics are none).
  int64_t params = 0;
  /// Weights and activations, read and written, op by op.
  int64_t bytes = 0;

  Cost &operator+=(const Cost &other);
};

/// One block, or one structure that looks like one and is left alone.
struct CensusRecord {
  enum class Status {
    Fused,   ///< a block that is one convolution now
    Refused, ///< a repvgg.block that is not fused
    Left,    ///< affine, in foreign IR, and no block could be made of it
    Alone,   ///< in foreign IR, with nothing to gain: a lone convolution
  };
  struct Certified {
    double error = 0; ///< largest difference that a probe showed
    double bound = 0; ///< what rounding alone may amount to
    int64_t probes = 0;
  };

  /// What the cost model chose from, where a block has several branches.
  struct Weighed {
    /// One way to compute the block, as the model sees it.
    struct Way {
      int64_t macs = 0;
      double microseconds = 0;
    };
    int64_t branches = 0;     ///< different summands
    int64_t merged = 0;       ///< of them, those in a convolution with others
    int64_t convolutions = 0; ///< that the block is now
    Way apart, chosen;        ///< a convolution a branch; what was chosen
    std::optional<Way> together; ///< all in one, if there is such a window
    std::string text;            ///< all that in words
  };

  std::string block; ///< its name or place
  Status status = Status::Left;
  /// Of what is left or alone: "convolution", "linear", "batch_norm", "scale",
  /// "sum", "concat", "norm", "transposed", "sequence". A left sum of branches
  /// is a candidate for a block.
  std::string kind;
  std::string category; ///< a word or two to count by: "NHWC", "transposed"
  std::string rule;     ///< of algebra, when not fused
  std::string reason;   ///< when not fused
  std::string at;       ///< the place of another op that is in the way
  int64_t branches = 0;
  std::string kernel; ///< of the fused convolution: "3x3 s2 g1 64->128"
  Cost before, after;
  /// True if spatial sizes are dynamic: costs are those of one position.
  bool perPosition = false;
  std::optional<Certified> certified;
  std::shared_ptr<const Weighed> weighed;
  /// The block's number among claims, until these are compared.
  std::optional<int64_t> claim;
  bool checked = false;  ///< what was lowered equals the original ops
  std::string unchecked; ///< why these were not compared, though asked for
  /// Where it was asked for.
  std::shared_ptr<const BlockDetail> detail;

  /// A block, or a sum of branches that could have been one.
  bool isCandidate() const {
    return status == Status::Fused || status == Status::Refused ||
           (status == Status::Left && branches > 0);
  }

  DictionaryAttr toAttr(MLIRContext *context) const;
  /// Nothing if `attr` is not a record (unknown status, wrong types).
  static std::optional<CensusRecord> fromAttr(Attribute attr);
};

/// Calls `visit` with the name and the value of each cost of `record`, which
/// has a `before` and an `after`.
template <typename Record, typename Visitor>
void forEachCost(Record &record, Visitor &&visit) {
  auto both = [&](llvm::StringLiteral before, llvm::StringLiteral after,
                  auto field) {
    visit(before, record.before.*field);
    visit(after, record.after.*field);
  };
  both("ops_before", "ops_after", &Cost::ops);
  both("macs_before", "macs_after", &Cost::macs);
  both("params_before", "params_after", &Cost::params);
  both("bytes_before", "bytes_after", &Cost::bytes);
}

/// "fused", "refused", "left" or "alone".
StringRef stringifyStatus(CensusRecord::Status status);

/// The records of `function`, malformed ones left out.
std::vector<CensusRecord> readCensusRecords(Operation *function);
/// Changes the records of `function` that have a claim.
void updateClaimedRecords(Operation *function,
                          function_ref<void(CensusRecord &)> update);

/// A name that a user recognises: that of the location, or its file and line,
/// else `<function>#<index>`.
std::string censusName(Location loc, StringRef function, int64_t index);

} // namespace mlir::repvgg

#endif // REPVGG_IR_CENSUSRECORD_H
