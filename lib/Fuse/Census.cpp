//===- Census.cpp - What was fused, what not, and why ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a module whose functions carry census records. Output: a report; the
// module stays as it was. A report in a file is whole or not there.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/CensusJSON.h"
#include "RepVGG/Fuse/CensusTable.h"
#include "RepVGG/Fuse/Passes.h"
#include "RepVGG/Support/OutputFile.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CENSUSPASS
#include "RepVGG/Fuse/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

namespace {
struct CensusPass : mlir::repvgg::impl::CensusPassBase<CensusPass> {
  using CensusPassBase::CensusPassBase;
  void runOnOperation() override;

private:
  LogicalResult write(const Census &census);
};
} // namespace

static llvm::Error
writeFile(StringRef path, const Census &census,
          function_ref<void(const Census &, raw_ostream &)> print) {
  llvm::Expected<OutputFile> output = OutputFile::open(path);
  if (!output)
    return output.takeError();
  print(census, output->stream());
  return output->commit();
}

void CensusPass::runOnOperation() {
  markAllAnalysesPreserved();
  if (!llvm::is_contained({"line", "table", "json"}, StringRef(format))) {
    emitError(
        getOperation().getLoc(),
        "'repvgg-census' expects option 'format' to be one of line, table, "
        "json, but got '")
        << format << "'";
    return signalPassFailure();
  }
  Census census = collectCensus(getOperation());
  if (format != "line" && failed(write(census)))
    return signalPassFailure();
  if (format != "json")
    printLine(census, llvm::errs());
}

LogicalResult CensusPass::write(const Census &census) {
  auto print = format == "json" ? printJSON : printTable;
  if (file.empty()) {
    print(census, llvm::errs());
    return success();
  }
  if (llvm::Error error = writeFile(file, census, print))
    return emitError(getOperation().getLoc(), "'repvgg-census' ")
           << llvm::toString(std::move(error));
  return success();
}
