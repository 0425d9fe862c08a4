//===- BlockForm.cpp - A block's linear form ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Analysis/BlockForm.h"
#include "RepVGG/IR/Precision.h"
#include "llvm/ADT/DenseMap.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {
/// The forms that are still needed, each with the number of uses to come.
class LiveForms {
public:
  void add(Value value, LinearForm form) {
    int64_t uses = std::distance(value.use_begin(), value.use_end());
    if (uses > 0)
      live.try_emplace(value, Entry{std::move(form), uses});
  }

  /// The form of `value`, for one of its uses; nothing if it has none.
  std::optional<LinearForm> take(Value value) {
    auto it = live.find(value);
    if (it == live.end())
      return std::nullopt;
    if (--it->second.uses > 0)
      return it->second.form;
    std::optional<LinearForm> form(std::move(it->second.form));
    live.erase(it);
    return form;
  }

private:
  struct Entry {
    LinearForm form;
    int64_t uses;
  };
  DenseMap<Value, Entry> live;
};
} // namespace

static Refusal foreignOp(Operation *op) {
  return {"A22", ("expects only linear ops inside a block, but found '" +
                  op->getName().getStringRef() + "'")
                     .str()};
}

/// The forms of `values`, in order, or the refusal of one that is not computed
/// inside the block.
static OrRefusal<std::vector<LinearForm>> takeForms(LiveForms &live,
                                                    ValueRange values) {
  std::vector<LinearForm> forms;
  for (Value value : values) {
    std::optional<LinearForm> form = live.take(value);
    if (!form)
      return Refusal{"A22", "expects data computed inside the block, but a "
                            "data operand comes from outside"};
    forms.push_back(std::move(*form));
  }
  return forms;
}

static OrRefusal<LinearForm> formOf(LiveForms &live, Operation &op) {
  auto linear = dyn_cast<LinearOpInterface>(op);
  if (!linear)
    return foreignOp(&op);
  OrRefusal<std::vector<LinearForm>> operands =
      takeForms(live, linear.getDataOperands());
  if (!operands)
    return operands.refusal();
  return linear.linearForm(*operands);
}

/// Why the result of `op`, an inner op of `block`, rounds what the block's
/// source or its result keep.
static std::optional<Refusal> roundingOf(Operation &op, BlockOp block) {
  Type type = op.getResult(0).getType();
  if (op.getResult(0) == block.getBody().front().getTerminator()->getOperand(0))
    return std::nullopt;
  for (Type end :
       {Type(block.getInput().getType()), Type(block.getResult().getType())})
    if (rounds(end, type))
      return roundingRefusal(type, end);
  return std::nullopt;
}

BlockForm mlir::repvgg::analyzeBlock(BlockOp block) {
  Block &body = block.getBody().front();
  auto sourceType = cast<RankedTensorType>(body.getArgument(0).getType());
  LiveForms live;
  live.add(body.getArgument(0),
           LinearForm::identity(sourceType.getDimSize(1),
                                unsigned(sourceType.getRank() - 2)));

  for (Operation &op : body.without_terminator()) {
    if (op.hasTrait<OpTrait::ConstantLike>())
      continue;
    OrRefusal<LinearForm> form = formOf(live, op);
    if (!form)
      return {form.refusal(), &op};
    if (std::optional<Refusal> rounding = roundingOf(op, block))
      return {*rounding, &op};
    live.add(op.getResult(0), std::move(*form));
  }
  Operation *yield = body.getTerminator();
  OrRefusal<std::vector<LinearForm>> result =
      takeForms(live, yield->getOperands());
  if (!result)
    return {result.refusal(), yield};
  return {std::move(result->front()), nullptr};
}
