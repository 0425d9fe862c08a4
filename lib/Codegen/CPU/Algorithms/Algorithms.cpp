//===- Algorithms.cpp - Which algorithms there are ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The list, in the order in which equally fast ones are preferred.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Algorithms/Algorithms.h"
#include "AlgorithmTable.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

void cpu::registerConvAlgorithms(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *, RepVGGCPUDialect *dialect) {
    for (auto *make : {makeAMX, makePlanar, makeDepthwise, makePointwise,
                       makeWinograd, makePolyphase, makeDirect}) {
      std::shared_ptr<const ConvAlgorithm> algorithm = make();
      dialect->addAlgorithm(algorithm->getName(), algorithm);
    }
  });
}
