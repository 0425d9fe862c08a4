// Fuses nothing, in a program of its own.
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Pipelines/Pipelines.h"
#include "mlir/IR/BuiltinOps.h"

int main() {
  mlir::DialectRegistry registry;
  mlir::repvgg::registerDialect(registry);
  mlir::MLIRContext context(registry);
  mlir::OwningOpRef<mlir::ModuleOp> module =
      mlir::ModuleOp::create(mlir::UnknownLoc::get(&context));
  mlir::PassManager manager(&context);
  mlir::repvgg::buildFusePipeline(manager, {});
  return mlir::failed(manager.run(*module));
}
