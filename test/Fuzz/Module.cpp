//===- Module.cpp - Modules from bytes that a fuzzer chose -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Module.h"
#include "RepVGG/Compiler/LoadModel.h"
#include "RepVGG/Pipelines/Pipelines.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace mlir::repvgg::fuzz {

/// Elements of a tensor that are computed quickly.
static constexpr int64_t kManyElements = 1 << 16;
static constexpr int64_t kManyOps = 2000;

static bool isLarge(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  if (!shaped || !shaped.hasRank())
    return false;
  int64_t elements = 1;
  for (int64_t size : shaped.getShape())
    if (!ShapedType::isDynamic(size) &&
        llvm::MulOverflow(elements, size, elements))
      return true;
  return elements > kManyElements;
}

static bool isSmall(ModuleOp module) {
  int64_t ops = 0;
  WalkResult result = module.walk([&](Operation *op) {
    bool large = llvm::any_of(op->getResultTypes(), isLarge) ||
                 llvm::any_of(op->getOperandTypes(), isLarge);
    return large || ++ops > kManyOps ? WalkResult::interrupt()
                                     : WalkResult::advance();
  });
  return !result.wasInterrupted();
}

OwningOpRef<ModuleOp> parse(StringRef text, MLIRContext &context) {
  ScopedDiagnosticHandler silent(&context, [](Diagnostic &) {});
  ParserConfig config(&context);
  // The lexer reads on to the zero at the end, which a fuzzer's bytes lack.
  std::string terminated = text.str();
  auto module = parseSourceString<ModuleOp>(terminated, config);
  if (!module || std::getenv("REPVGG_FUZZ_PARSE_ONLY") || !isSmall(*module))
    return nullptr;
  return module;
}

void run(ModuleOp module, llvm::function_ref<void(OpPassManager &)> build,
         ArrayRef<StringRef> expected) {
  std::string errors;
  ScopedDiagnosticHandler collect(
      module.getContext(), [&](Diagnostic &diagnostic) {
        if (diagnostic.getSeverity() == DiagnosticSeverity::Error)
          errors += diagnostic.str() + "\n";
      });
  PassManager manager(module.getContext());
  build(manager);
  if (succeeded(manager.run(module)))
    return;
  for (StringRef text : expected)
    if (StringRef(errors).contains(text))
      return;
  llvm::errs() << "an accepted module fails:\n" << errors;
  std::abort();
}

void fuse(StringRef text) {
  static DialectRegistry registry = modelDialects();
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  OwningOpRef<ModuleOp> module = parse(text, context);
  if (!module)
    return;
  auto build = [](OpPassManager &manager) {
    FusePipelineOptions options;
    options.census = CensusReport::None;
    buildFusePipeline(manager, options);
  };
  // Files may lack data, bytecode may have negative sizes, and what is never
  // reached may be nonsense.
  run(*module, build,
      {"resource '", "in unreachable code", "sizes that are not negative"});
}

} // namespace mlir::repvgg::fuzz
