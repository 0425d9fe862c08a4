//===- Graph.cpp - A function's ops as data -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a function of one block. Out: its ops, numbered values, constants in
/// place. Blocks that were not fused are spread out among the other ops.
///
//===----------------------------------------------------------------------===//

#include "repvgg-c/Graph.h"
#include "Module.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Target/Schedule.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "repvgg-runtime/model.h"
#include "llvm/Support/JSON.h"

#include <deque>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::capi;

namespace {

/// An op with the storage that RepVGGOp points to.
struct GraphOp {
  std::string name, location, attributes;
  SmallVector<size_t> operands;
  size_t firstResult = 0, numResults = 0;
  bool isConstant = false;
  SmallVector<int64_t> shape;
  std::string bytes;
  RepVGGConstant constant = {};
};

} // namespace

struct RepVGGGraph {
  std::shared_ptr<ModelContext> owner;
  size_t numArguments = 0;
  std::deque<GraphOp> ops;
  SmallVector<size_t> returned;
};

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

static llvm::json::Value printed(Attribute attribute) {
  std::string text;
  llvm::raw_string_ostream(text) << attribute;
  return llvm::json::Value(llvm::json::fixUTF8(text));
}

template <typename Range>
static llvm::json::Value toArray(const Range &values) {
  llvm::json::Array array;
  for (auto value : values)
    array.push_back(value);
  return array;
}

static llvm::json::Value toJSON(Attribute attribute) {
  if (auto flag = dyn_cast<BoolAttr>(attribute))
    return flag.getValue();
  if (auto number = dyn_cast<IntegerAttr>(attribute);
      number && number.getValue().isSignedIntN(64))
    return number.getValue().getSExtValue();
  // As text where JSON has no such number.
  if (auto number = dyn_cast<FloatAttr>(attribute);
      number && number.getValue().isFinite())
    return number.getValueAsDouble();
  if (auto text = dyn_cast<StringAttr>(attribute))
    return llvm::json::Value(llvm::json::fixUTF8(text.getValue()));
  if (auto numbers = dyn_cast<DenseI64ArrayAttr>(attribute))
    return toArray(numbers.asArrayRef());
  if (auto numbers = dyn_cast<DenseI32ArrayAttr>(attribute))
    return toArray(numbers.asArrayRef());
  return printed(attribute);
}

static std::string attributesText(Operation *op) {
  llvm::json::Object object;
  for (NamedAttribute attribute : op->getAttrs())
    if (!isa<ElementsAttr>(attribute.getValue()))
      object[attribute.getName().getValue()] = toJSON(attribute.getValue());
  std::string text;
  llvm::raw_string_ostream(text) << llvm::json::Value(std::move(object));
  return text;
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

/// The bytes of all elements; nothing where the context has no such bytes.
static ArrayRef<char> rawData(ElementsAttr elements) {
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(elements)) {
    const AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    return blob ? blob->getData() : ArrayRef<char>();
  }
  auto dense = dyn_cast<DenseElementsAttr>(elements);
  return dense && !dense.isSplat() ? dense.getRawData() : ArrayRef<char>();
}

/// A splat's one element as often as it is meant. MLIR keeps no such bytes.
static std::string repeated(DenseElementsAttr splat) {
  std::string bytes;
  StringRef element(splat.getRawData().data(), splat.getRawData().size());
  for (int64_t i = 0; i < splat.getNumElements(); ++i)
    bytes += element;
  return bytes;
}

static void readConstant(GraphOp &op, ElementsAttr elements) {
  ShapedType type = elements.getShapedType();
  std::optional<repvgg_type> element = runtimeType(type.getElementType());
  // Truth values are packed in attributes, and a byte each at run time.
  if (!element || *element == REPVGG_BOOL)
    return;
  op.isConstant = true;
  op.shape = SmallVector<int64_t>(type.getShape());
  ArrayRef<char> data = rawData(elements);
  auto dense = dyn_cast<DenseElementsAttr>(elements);
  if (dense && dense.isSplat()) {
    op.bytes = repeated(dense);
    data = ArrayRef(op.bytes.data(), op.bytes.size());
  }
  op.constant = {*element, op.shape.size(), op.shape.data(),
                 data.empty() ? nullptr : data.data(), data.size()};
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

namespace {

/// Numbers values and lists ops, in order.
class GraphBuilder {
public:
  explicit GraphBuilder(RepVGGGraph &graph) : graph(graph) {}

  void build(Block &body) {
    for (BlockArgument argument : body.getArguments())
      numbers[argument] = next++;
    graph.numArguments = next;
    addAll(body);
    for (Value value : body.getTerminator()->getOperands())
      graph.returned.push_back(numbers.lookup(value));
  }

private:
  void addAll(Block &block) {
    for (Operation &op : block.without_terminator()) {
      auto unfused = dyn_cast<BlockOp>(op);
      if (unfused && !unfused.getActivationAttr())
        spread(unfused);
      else
        add(op);
    }
  }

  void spread(BlockOp block) {
    numbers[block.getInput()] = numbers.lookup(block.getSource());
    addAll(block.getBody().front());
    numbers[block.getResult()] = numbers.lookup(block.getYield().getValue());
  }

  void add(Operation &op) {
    GraphOp &added = graph.ops.emplace_back();
    added.name = op.getName().getStringRef().str();
    added.location = namesOf(op.getLoc());
    added.attributes = attributesText(&op);
    for (Value operand : op.getOperands())
      added.operands.push_back(numbers.lookup(operand));
    added.firstResult = next;
    added.numResults = op.getNumResults();
    for (Value result : op.getResults())
      numbers[result] = next++;
    if (auto value = op.getAttrOfType<ElementsAttr>("value"))
      readConstant(added, value);
  }

  /// The names in a location, a line each, none twice.
  static std::string namesOf(Location location) {
    llvm::SetVector<StringRef> names;
    location->walk([&](Location part) {
      if (auto name = dyn_cast<NameLoc>(part))
        names.insert(name.getName().getValue());
      return WalkResult::advance();
    });
    return llvm::join(names, "\n");
  }

  RepVGGGraph &graph;
  llvm::DenseMap<Value, size_t> numbers;
  size_t next = 0;
};

} // namespace

//===----------------------------------------------------------------------===//
// API
//===----------------------------------------------------------------------===//

/// The function called `name`, or the only one.
static FunctionOpInterface findFunction(ModuleOp module, const char *name) {
  if (name)
    return module.lookupSymbol<FunctionOpInterface>(name);
  FunctionOpInterface found;
  int count = 0;
  for (auto function : module.getOps<FunctionOpInterface>()) {
    found = function;
    ++count;
  }
  return count == 1 ? found : FunctionOpInterface();
}

RepVGGError *repvggGraphCreate(const RepVGGModule *module, const char *function,
                               RepVGGGraph **graph) {
  *graph = nullptr;
  std::lock_guard<std::mutex> lock(module->owner->mutex);
  FunctionOpInterface found = findFunction(*module->op, function);
  if (!found)
    return makeError(RepVGGErrorInvalidArgument,
                     function ? Twine("there is no function '") + function + "'"
                              : Twine("expects the name of a function: there "
                                      "is not exactly one"));
  if (found.getFunctionBody().getBlocks().size() != 1)
    return makeError(RepVGGErrorRefused, "expects function '" +
                                             found.getName() +
                                             "' to have one block of ops");
  auto result = std::make_unique<RepVGGGraph>();
  result->owner = module->owner;
  GraphBuilder(*result).build(found.getFunctionBody().front());
  *graph = result.release();
  return nullptr;
}

void repvggGraphDestroy(RepVGGGraph *graph) { delete graph; }

size_t repvggGraphGetNumArguments(const RepVGGGraph *graph) {
  return graph->numArguments;
}

size_t repvggGraphGetNumOps(const RepVGGGraph *graph) {
  return graph->ops.size();
}

void repvggGraphGetOp(const RepVGGGraph *graph, size_t index, RepVGGOp *op) {
  static const GraphOp empty;
  const GraphOp &found = index < graph->ops.size() ? graph->ops[index] : empty;
  *op = {
      found.name.c_str(),       found.location.c_str(), found.operands.size(),
      found.operands.data(),    found.firstResult,      found.numResults,
      found.attributes.c_str(), found.isConstant,       found.constant};
}

size_t repvggGraphGetNumReturned(const RepVGGGraph *graph) {
  return graph->returned.size();
}

const size_t *repvggGraphGetReturned(const RepVGGGraph *graph) {
  return graph->returned.data();
}
