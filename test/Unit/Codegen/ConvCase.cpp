//===- ConvCase.cpp - A convolution to test or to measure a kernel with ---===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// The reference is the definition in f64, seven loops.
///
//===----------------------------------------------------------------------===//

#include "ConvCase.h"
#include "ConvBody.h"
#include "ConvReference.h"
#include "Elements.h"
#include "GuardedBuffer.h"
#include "PlainImage.h"
#include "RepVGG/Codegen/CPU/Algorithms/Algorithms.h"
#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"
#include "RepVGG/Target/KernelLibrary.h"
#include "mlir/AsmParser/AsmParser.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/PrettyStackTrace.h"

#include <chrono>

namespace mlir::repvgg::cpu {

namespace {

/// One run of a case, step by step.
class Session {
public:
  explicit Session(const ConvCase &test) : test(test) {
    DialectRegistry registry;
    registerConvAlgorithms(registry);
    context.appendDialectRegistry(registry);
    context.loadDialect<RepVGGCPUDialect, layer::RepVGGLayerDialect,
                        math::MathDialect>();
    loadKernelDialects(&context);
  }

  llvm::Expected<ConvResult> run(int repeat, int weightCopies);

private:
  llvm::Error makeKernel();
  llvm::Error compile();
  void makeData(int weightCopies);
  void prepareWeights();
  void call(int64_t calls, int copy);
  void measure(int64_t calls, int repeat);
  Reference afterEpilogue(Reference result, int64_t n, int64_t o, int64_t y,
                          int64_t x) const;
  void makeReference();
  void compare();

  ConvCase test;
  MLIRContext context;
  ConvProblem problem;
  std::unique_ptr<ConvKernel> kernel;
  OwningOpRef<ModuleOp> bodies;
  PackedImage gateImage;
  std::optional<KernelLibrary> library;
  repvgg_kernel function = nullptr, preparing = nullptr;
  std::vector<PlainImage> plains;
  std::vector<float> weights, bias;
  std::vector<GuardedBuffer> buffers, packedWeights;
  /// Of each pixel, beside its place in the output.
  std::vector<std::pair<int64_t, Reference>> expected;
  ConvResult result;
};

llvm::Error Session::makeKernel() {
  problem = problemOf(test);
  auto plan = dyn_cast_or_null<layer::PlanAttrInterface>(
      parseAttribute("#repvgg_cpu." + test.plan, &context));
  if (!plan)
    return llvm::createStringError("malformed plan " + test.plan);
  problem.plan = plan;
  auto algorithm = acceptPlan(problem);
  if (!algorithm)
    return llvm::createStringError(algorithm.refusal().message);
  InputLayout layout = (*algorithm)->inputLayout(problem);
  const Halo &spare = test.spareInputHalo;
  layout.halo = {layout.halo.top + spare.top, layout.halo.left + spare.left,
                 layout.halo.bottom + spare.bottom,
                 layout.halo.right + spare.right};
  problem = problem.with(layout);
  kernel = (*algorithm)->bind(problem);
  return llvm::Error::success();
}

llvm::Error Session::compile() {
  bodies = ModuleOp::create(UnknownLoc::get(&context));
  Block &body = addConvBody(*bodies, test);
  gateImage = {test.batch,           test.outChannels,  1, 1, {},
               problem.output.block, test.outputElement};
  SmallVector<ExtraImage> extras;
  if (test.shortcut)
    extras.push_back(problem.output);
  if (test.gate)
    extras.push_back(gateImage);
  auto start = std::chrono::steady_clock::now();
  OwningOpRef<ModuleOp> module = ModuleOp::create(UnknownLoc::get(&context));
  KernelFunction made =
      emitConvKernel(*module, "conv", *kernel, problem, body, extras);
  result.tasks = made.tasks;
  if (kernel->preparingTasks() != 0)
    emitPreparingKernel(*module, "prepare", *kernel, problem.target);
  auto compiled = KernelLibrary::compile(*module, test.cpu);
  if (!compiled)
    return compiled.takeError();
  library.emplace(std::move(*compiled));
  auto found = library->lookup("conv");
  if (!found)
    return found.takeError();
  function = *found;
  if (kernel->preparingTasks() != 0) {
    auto found = library->lookup("prepare");
    if (!found)
      return found.takeError();
    preparing = *found;
  }
  result.compileMs = std::chrono::duration<double, std::milli>(
                         std::chrono::steady_clock::now() - start)
                         .count();
  return llvm::Error::success();
}

void Session::makeData(int weightCopies) {
  std::mt19937 generator(1);
  const PackedImage &in = problem.input, &out = problem.output;
  plains.push_back({in.batch, in.channels, in.height, in.width});
  plains.push_back({out.batch, out.channels, out.height, out.width});
  plains.push_back({out.batch, out.channels, 1, 1});
  randomize(test.inputElement, test.inputUnsigned, generator, plains[0].values);
  for (PlainImage &plain : llvm::drop_begin(plains))
    randomize(out.element, /*isUnsigned=*/false, generator, plain.values);
  weights.resize(problem.geometry.weightElements());
  bias.resize(out.channels);
  for (std::vector<float> *values : {&weights, &bias})
    randomize(test.inputElement, /*isUnsigned=*/false, generator, *values);

  auto addPacked = [&](PlainImage &plain, const PackedImage &image) {
    std::vector<float> packed(image.elements());
    pack(plain, image, packed);
    buffers.push_back(
        GuardedBuffer::ofBytes(image.elements() * elementBytes(image.element)));
    toElements(image.element, packed, buffers.back().bytes().data());
  };
  addPacked(plains[0], in);
  buffers.emplace_back(out.places());
  for (auto [i, value] : llvm::enumerate(buffers.back().values())) {
    float number = i < bias.size() ? bias[i] : 0;
    value = problem.isInteger()
                ? std::bit_cast<float>(static_cast<int32_t>(number))
                : number;
  }
  if (test.shortcut)
    addPacked(plains[1], out);
  if (test.gate)
    addPacked(plains[2], gateImage);
  buffers.push_back(
      GuardedBuffer::ofBytes(out.elements() * elementBytes(out.element)));
  buffers.push_back(GuardedBuffer::ofBytes(kernel->scratchBytes()));
  WeightView view = {ElementKind::F32, weights.data(),
                     static_cast<int64_t>(weights.size()), /*splat=*/false};
  for (int i = 0; i < weightCopies; ++i) {
    packedWeights.push_back(GuardedBuffer::ofBytes(kernel->packedBytes()));
    kernel->packWeights(view, packedWeights.back().bytes());
    if (preparing)
      prepareWeights();
  }
}

/// The last ones packed, each task by a call of its own.
void Session::prepareWeights() {
  GuardedBuffer prepared = GuardedBuffer::ofBytes(kernel->weightBytes());
  void *pointers[] = {packedWeights.back().bytes().data(),
                      prepared.bytes().data()};
  for (int64_t task = kernel->preparingTasks(); task-- > 0;)
    preparing(pointers, task, task + 1);
  packedWeights.pop_back();
  packedWeights.push_back(std::move(prepared));
}

/// The calls in reverse: tasks may be done in any order.
void Session::call(int64_t calls, int copy) {
  SmallVector<void *> pointers = {
      buffers[0].values().data(),
      packedWeights[copy % packedWeights.size()].values().data()};
  for (const GuardedBuffer &buffer : llvm::drop_begin(buffers))
    pointers.push_back(buffer.values().data());
  for (int64_t i = calls - 1; i >= 0; --i)
    function(pointers.data(), i * result.tasks / calls,
             (i + 1) * result.tasks / calls);
}

void Session::measure(int64_t calls, int repeat) {
  std::vector<double> times;
  for (int i = 0; i < repeat; ++i) {
    auto start = std::chrono::steady_clock::now();
    call(calls, i);
    times.push_back(std::chrono::duration<double, std::milli>(
                        std::chrono::steady_clock::now() - start)
                        .count());
  }
  llvm::sort(times);
  result.bestMs = times.front();
  result.medianMs = times[times.size() / 2];
  const PackedImage &out = problem.output;
  result.flops = 2.0 * out.batch * out.height * out.width * weights.size();
}

Reference Session::afterEpilogue(Reference result, int64_t n, int64_t o,
                                 int64_t y, int64_t x) const {
  if (problem.isInteger())
    result.sum = static_cast<float>(result.sum) * kIntegerPart;
  if (test.shortcut) {
    double term = plains[1].at(n, o, y, x);
    if (test.gate)
      term *= plains[2].at(n, o, 0, 0);
    // Of integers each rounding is known.
    if (problem.isInteger())
      result.sum = static_cast<float>(result.sum + static_cast<float>(term));
    else
      result.sum += term;
    result.magnitude += std::abs(term);
  }
  if (test.relu)
    result.sum = std::max(result.sum, 0.0);
  if (test.outputElement == PackedElement::I8)
    result.sum = std::clamp(std::nearbyint(static_cast<float>(result.sum)),
                            -127.0f, 127.0f);
  return result;
}

void Session::makeReference() {
  const PackedImage &out = problem.output;
  ConvReference definition = {problem, plains[0], weights, bias};
  double squares = 0;
  for (int64_t n = 0; n < out.batch; ++n)
    for (int64_t o = 0; o < out.channels; ++o)
      for (int64_t y = 0; y < out.height; ++y)
        for (auto [x, plain] : llvm::enumerate(definition.row(n, o, y))) {
          squares += plain.sum * plain.sum;
          Reference last = afterEpilogue(plain, n, o, y, x);
          result.largest = std::max(result.largest, std::abs(last.sum));
          expected.emplace_back(placeOf(out, n, o, y, x), last);
        }
  result.deviation = std::sqrt(squares / expected.size());
}

void Session::compare() {
  const PackedImage &out = problem.output;
  // Before the scratch memory.
  std::vector<float> values = fromElements(
      out.element, buffers[buffers.size() - 2].bytes().data(), out.elements());
  std::vector<bool> isPixel(values.size(), false);
  for (const auto &[place, reference] : expected) {
    isPixel[place] = true;
    double difference = std::abs(values[place] - reference.sum);
    // A NaN is as wrong as can be.
    if (!(difference >= 0))
      difference = std::numeric_limits<double>::infinity();
    result.absoluteError = std::max(result.absoluteError, difference);
    result.normalizedError =
        std::max(result.normalizedError, difference / reference.magnitude);
  }
  result.error = result.absoluteError / result.largest;
  for (auto [pixel, value] : llvm::zip_equal(isPixel, values))
    result.wrongZeros += !pixel && value != 0;
}

llvm::Expected<ConvResult> Session::run(int repeat, int weightCopies) {
  if (llvm::Error error = makeKernel())
    return std::move(error);
  if (llvm::Error error = compile())
    return std::move(error);
  makeData(weightCopies);
  makeReference();
  for (int64_t calls = 1; calls <= test.calls; ++calls) {
    for (GuardedBuffer &written : llvm::MutableArrayRef(buffers).take_back(2))
      written.forget();
    measure(calls, repeat);
    compare();
  }
  return result;
}

} // namespace

ConvProblem problemOf(const ConvCase &test) {
  auto either = [](int64_t value, int64_t otherwise) {
    return value < 0 ? otherwise : value;
  };
  int64_t left = either(test.paddingWidth, test.padding);
  ConvProblem problem;
  problem.geometry.windows = {
      {test.kernelHeight, test.stride, test.dilation, test.padding,
       either(test.paddingBehind, test.padding)},
      {test.kernelWidth, either(test.strideWidth, test.stride), test.dilation,
       left, either(test.paddingBehindWidth, left)}};
  problem.geometry.inChannels = test.inChannels;
  problem.geometry.outChannels = test.outChannels;
  problem.geometry.groups = test.groups;
  int64_t rows = problem.rows().outputSize(test.height);
  int64_t columns = problem.columns().outputSize(test.width);
  problem.target = test.target;
  problem.target.lanes = test.vector;
  problem.input = {test.batch,
                   test.inChannels,
                   test.height,
                   test.width,
                   {},
                   blockOf(problem.target, test.inputElement, test.inChannels),
                   test.inputElement};
  problem.output = {
      test.batch,
      test.outChannels,
      rows,
      columns,
      test.outputHalo,
      blockOf(problem.target, test.outputElement, test.outChannels),
      test.outputElement};
  problem.inputUnsigned = test.inputUnsigned;
  return problem;
}

llvm::Expected<ConvResult> runConvCase(const ConvCase &test, int repeat,
                                       int weightCopies) {
  // Says which case it was that touched a forbidden page.
  std::string name = describe(test);
  llvm::EnablePrettyStackTrace();
  llvm::PrettyStackTraceString trace(name.c_str());
  return Session(test).run(repeat, weightCopies);
}

static std::string text(const Halo &halo) {
  return llvm::formatv("{0} {1} {2} {3}", halo.top, halo.left, halo.bottom,
                       halo.right);
}

std::string describe(const ConvCase &test) {
  ConvProblem problem = problemOf(test);
  const Window &rows = problem.rows(), &columns = problem.columns();
  std::string shape = llvm::formatv(
      "{0}x{1}x{2}x{3} to {4}, {5}x{6} stride {7}x{8} padding {9} {10} {11} "
      "{12} dilation {13} groups {14}, ",
      test.batch, test.inChannels, test.height, test.width, test.outChannels,
      rows.size, columns.size, rows.stride, columns.stride, rows.padLow,
      columns.padLow, rows.padHigh, columns.padHigh, test.dilation,
      test.groups);
  return shape + llvm::formatv("halos {0} and {1} more, relu {2} shortcut {3} "
                               "gate {4}, calls {5}, vector {6}, {7}",
                               text(test.outputHalo), text(test.spareInputHalo),
                               test.relu, test.shortcut, test.gate, test.calls,
                               test.vector, test.plan)
                     .str();
}

} // namespace mlir::repvgg::cpu
