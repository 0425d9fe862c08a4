//===- DescribeModel.cpp - A schedule as constants of an object -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a module of kernels that take bare pointers. Out: the same module with
/// the tables of repvgg-runtime/model.h. Invariant: the constants have the
/// layout that a C compiler gives the structs.
///
//===----------------------------------------------------------------------===//

#include "DescribeModel.h"
#include "Wrappers.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DerivedTypes.h"

using namespace mlir::repvgg;
using namespace llvm;

// LLVM IR's, not MLIR's.
using llvm::Type;

namespace {

/// Makes constants; tables and texts become private globals.
class ConstantMaker {
public:
  explicit ConstantMaker(Module &module)
      : module(module), context(module.getContext()) {}

  Constant *int32(uint64_t value) {
    return ConstantInt::get(Type::getInt32Ty(context), value);
  }
  Constant *int64(uint64_t value) {
    return ConstantInt::get(Type::getInt64Ty(context), value);
  }
  Constant *float64(double value) {
    return ConstantFP::get(Type::getDoubleTy(context), value);
  }
  Constant *null() {
    return ConstantPointerNull::get(PointerType::get(context, 0));
  }

  Constant *structure(ArrayRef<Constant *> fields) {
    return ConstantStruct::getAnon(context, fields);
  }
  Constant *text(StringRef characters) {
    return global(ConstantDataArray::getString(context, characters));
  }
  Constant *table(ArrayRef<Constant *> rows) {
    if (rows.empty())
      return null();
    return global(ConstantArray::get(
        ArrayType::get(rows.front()->getType(), rows.size()), rows));
  }

private:
  Constant *global(Constant *value) {
    auto *variable = new GlobalVariable(module, value->getType(),
                                        /*isConstant=*/true,
                                        GlobalValue::PrivateLinkage, value);
    variable->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
    return variable;
  }

  Module &module;
  LLVMContext &context;
};

/// The rows of each table of a description, field by field as in model.h.
class DescriptionWriter {
public:
  explicit DescriptionWriter(Module &module) : make(module), wrappers(module) {}

  Constant *tensors(ArrayRef<ScheduledTensor> tensors) {
    SmallVector<Constant *> rows;
    for (const ScheduledTensor &tensor : tensors) {
      SmallVector<Constant *> shape;
      for (int64_t size : tensor.shape.getShape())
        shape.push_back(make.int64(size));
      rows.push_back(
          make.structure({make.text(tensor.name), make.int32(tensor.type),
                          make.int32(shape.size()), make.table(shape),
                          make.int64(tensor.bytes)}));
    }
    return make.table(rows);
  }

  Constant *layers(ArrayRef<ScheduledLayer> layers) {
    SmallVector<Constant *> rows;
    for (const ScheduledLayer &layer : layers)
      rows.push_back(
          make.structure({make.text(layer.name), make.text(layer.plan),
                          make.float64(layer.flops), make.float64(layer.work),
                          make.float64(layer.bytes), make.text(layer.format)}));
    return make.table(rows);
  }

  Expected<Constant *> steps(ArrayRef<ScheduledStep> steps) {
    SmallVector<Constant *> rows;
    for (const ScheduledStep &step : steps) {
      Expected<Function *> wrapper =
          wrappers.find(step.kernel, step.places.size(), step.takesRange);
      if (!wrapper)
        return wrapper.takeError();
      rows.push_back(make.structure(
          {*wrapper, places(step.places), make.int32(step.places.size()),
           make.int32(step.layer), make.int64(step.tasks),
           make.int32(step.turns)}));
    }
    return make.table(rows);
  }

  ConstantMaker make;

private:
  Constant *places(ArrayRef<repvgg_place> places) {
    SmallVector<Constant *> rows;
    for (const repvgg_place &place : places)
      rows.push_back(
          make.structure({make.int32(place.space), make.int32(place.index),
                          make.int64(place.offset)}));
    return make.table(rows);
  }

  WrapperTable wrappers;
};

} // namespace

Error mlir::repvgg::addDescription(Module &module, const Schedule &schedule,
                                   const ModelFacts &facts) {
  for (Function &function : module)
    if (!function.isDeclaration())
      function.setLinkage(GlobalValue::InternalLinkage);
  DescriptionWriter describe(module);
  ConstantMaker &make = describe.make;
  Expected<Constant *> initSteps = describe.steps(schedule.initSteps);
  if (!initSteps)
    return initSteps.takeError();
  Expected<Constant *> steps = describe.steps(schedule.steps);
  if (!steps)
    return steps.takeError();
  Constant *description =
      make.structure({make.int64(REPVGG_MODEL_MAGIC),
                      make.int32(REPVGG_MODEL_VERSION),
                      make.int32(schedule.inputs.size()),
                      make.int32(schedule.outputs.size()),
                      make.int32(schedule.layers.size()),
                      make.int32(schedule.initSteps.size()),
                      make.int32(schedule.steps.size()),
                      make.text(schedule.name),
                      make.text(facts.cpu),
                      make.text(facts.features),
                      make.text("repvgg-mlir " REPVGG_VERSION),
                      describe.tensors(schedule.inputs),
                      describe.tensors(schedule.outputs),
                      describe.layers(schedule.layers),
                      *initSteps,
                      *steps,
                      make.int64(schedule.weightsBytes),
                      make.int64(facts.weightsHash),
                      make.int64(schedule.preparedBytes),
                      make.int64(schedule.workspaceBytes),
                      make.int64(schedule.scratchBytes)});
  new GlobalVariable(module, description->getType(), /*isConstant=*/true,
                     GlobalValue::ExternalLinkage, description,
                     kDescriptionSymbol);
  return Error::success();
}
