//===- KernelCache.cpp - One kernel for layers alike ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A layer's key is how many images it works on, and all of its text but for
/// its operands: kind, types, attributes and body.
///
//===----------------------------------------------------------------------===//

#include "KernelCache.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

/// Writes a body with its values numbered.
class BodyPrinter {
public:
  BodyPrinter(Block &body, raw_ostream &os) : os(os) {
    for (Value argument : body.getArguments())
      numbers[argument] = numbers.size();
    for (Operation &op : body)
      print(op);
  }

private:
  void print(Operation &op) {
    os << ";" << op.getName() << op.getAttrDictionary();
    for (Value operand : op.getOperands())
      os << " " << numbers.lookup(operand);
    for (Value result : op.getResults()) {
      numbers[result] = numbers.size();
      os << ":" << result.getType();
    }
  }

  raw_ostream &os;
  DenseMap<Value, unsigned> numbers;
};

} // namespace

static void printOp(Operation *layer, raw_ostream &os) {
  os << layer->getName() << layer->getPropertiesAsAttribute();
  for (Type type : layer->getOperandTypes())
    os << type;
  os << layer->getResult(0).getType();
}

KernelFunction KernelCache::get(Operation *layer, int64_t images,
                                StringRef name, Emit emit) {
  std::string key;
  llvm::raw_string_ostream os(key);
  os << images;
  printOp(layer, os);
  for (Region &region : layer->getRegions())
    BodyPrinter(region.front(), os);
  return get(key, name, emit);
}

KernelFunction KernelCache::getForWeights(Operation *layer, StringRef name,
                                          Emit emit) {
  std::string key = "weights ";
  llvm::raw_string_ostream os(key);
  printOp(layer, os);
  return get(key, name, emit);
}

KernelFunction KernelCache::get(const std::string &key, StringRef name,
                                Emit emit) {
  auto [found, isNew] = kernels.try_emplace(key);
  if (isNew) {
    unsigned count = 0;
    SmallString<64> unique = name;
    if (symbols.lookup(name))
      unique = SymbolTable::generateSymbolName<64>(
          name, [&](StringRef candidate) { return symbols.lookup(candidate); },
          count);
    found->second = emit(unique);
    symbols.insert(found->second.function);
  }
  return found->second;
}
