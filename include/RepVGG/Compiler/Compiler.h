//===- Compiler.h - The compiler as a library -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One model on its way from a file to code:
///
///   Compiler compiler(options);
///   compiler.load(ModelSource::file("model.mlir"));
///   llvm::Expected<ModelCode> code = compiler.compile();
///   writeArtifacts(*code, Artifact::SharedLibrary, "model", options);
///
/// Each step does those before it that have not been done. All errors are
/// CompileErrors. There is no state outside of the object: several may be at
/// work in one process, each used by one thread at a time.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_COMPILER_COMPILER_H
#define REPVGG_COMPILER_COMPILER_H

#include "RepVGG/Compiler/CompilerOptions.h"
#include "RepVGG/Compiler/LoadModel.h"
#include "RepVGG/Compiler/ModelContext.h"
#include "RepVGG/Target/JIT.h"

#include <memory>

namespace mlir::repvgg {

class Compiler {
public:
  explicit Compiler(CompilerOptions options = {});
  /// For models of `shared`, whose data is left alone; the caller holds its
  /// lock while the compiler lives.
  Compiler(CompilerOptions options, std::shared_ptr<ModelContext> shared);
  ~Compiler();

  /// Reads a model, in the place of the one before.
  llvm::Error load(const ModelSource &source);
  /// Takes a module of the compiler's context instead.
  void adopt(OwningOpRef<ModuleOp> module);

  /// What the cost model takes the machine for (see `rates` of `repvgg-fuse`).
  llvm::Expected<std::string> rates();
  /// Makes one `repvgg.conv` of each multi-branch block, if that is wanted.
  llvm::Error fuse();
  /// Forms layers and gives each a plan, as it is printed and edited.
  llvm::Error plan();
  /// Prints the plans as a table, with the time that each is predicted to take;
  /// for this machine by what its cores are measured to reach.
  llvm::Error printPlans(raw_ostream &os);
  /// Compiles the model, which is gone then.
  llvm::Expected<ModelCode> compile();
  /// The same, and loads the code into this process. run() has as many threads
  /// as layers are planned for. The compiler's context has the types of the
  /// model's signature: it outlives the model.
  llvm::Expected<CompiledModel> compileInProcess();

  /// The model as it is now; null before load(), after compile() and after an
  /// error.
  ModuleOp module();
  MLIRContext &context();

private:
  struct State;
  std::unique_ptr<State> state;
};

} // namespace mlir::repvgg

#endif // REPVGG_COMPILER_COMPILER_H
