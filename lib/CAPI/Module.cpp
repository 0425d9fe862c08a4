//===- Module.cpp - Models as modules -------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each module that is loaded has a context of its own, which those made of it
/// share; its lock is held by whoever works with one of them.
///
//===----------------------------------------------------------------------===//

#include "repvgg-c/Module.h"
#include "Module.h"
#include "RepVGG/Compiler/LoadModel.h"
#include "RepVGG/Support/InputFile.h"
#include "RepVGG/Support/OutputFile.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::capi;

RepVGGModule::~RepVGGModule() {
  std::lock_guard<std::mutex> lock(owner->mutex);
  op = nullptr;
}

OwningOpRef<ModuleOp> RepVGGModule::copy() const {
  return OwningOpRef<ModuleOp>(cast<ModuleOp>((*op)->clone()));
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

/// Keeps what `release` releases until the last copy is gone.
static std::shared_ptr<void> keep(void (*release)(void *), void *user) {
  return std::shared_ptr<void>(user, [release](void *pointer) {
    if (release)
      release(pointer);
  });
}

/// The largest power of two that `data` is aligned to, up to what any element
/// needs: what is written does not depend on where data happens to lie.
static size_t alignmentOf(const void *data) {
  static constexpr uintptr_t kLargest = 8;
  auto address = reinterpret_cast<uintptr_t>(data);
  return address == 0 ? kLargest : std::min(address & -address, kLargest);
}

static llvm::Error addBlobs(ModelContext &owner, ArrayRef<RepVGGBlob> blobs,
                            const std::shared_ptr<void> &data) {
  for (const RepVGGBlob &blob : blobs) {
    ArrayRef<char> bytes(static_cast<const char *>(blob.data), blob.size);
    AsmResourceBlob piece(
        bytes, alignmentOf(blob.data), [data](void *, size_t, size_t) {},
        /*dataIsMutable=*/false);
    if (llvm::Error error = owner.addData(blob.key, std::move(piece)))
      return error;
  }
  return llvm::Error::success();
}

/// Whether the data of each resource is as long as its type, and aligned.
static llvm::Error checkBlobs(ModuleOp module, ArrayRef<RepVGGBlob> blobs) {
  llvm::StringMap<const RepVGGBlob *> byKey;
  for (const RepVGGBlob &blob : blobs)
    byKey[blob.key] = &blob;
  std::string wrong;
  module.walk([&](Operation *op) {
    for (NamedAttribute attribute : op->getAttrs()) {
      auto resource = dyn_cast<DenseResourceElementsAttr>(attribute.getValue());
      auto found =
          resource ? byKey.find(resource.getRawHandle().getKey()) : byKey.end();
      if (found == byKey.end())
        continue;
      Type element = resource.getElementType();
      if (!element.isIntOrFloat() || element.getIntOrFloatBitWidth() % 8 != 0)
        continue;
      uint64_t width = element.getIntOrFloatBitWidth() / 8;
      const RepVGGBlob &blob = *found->second;
      uint64_t expected = resource.getNumElements() * width;
      if (blob.size != expected)
        wrong = llvm::formatv("expects resource '{0}' to have {1} bytes, but "
                              "got {2}",
                              blob.key, expected, blob.size);
      else if (alignmentOf(blob.data) < width)
        wrong = llvm::formatv("expects resource '{0}' to be aligned to {1} "
                              "bytes",
                              blob.key, width);
    }
  });
  return wrong.empty() ? llvm::Error::success()
                       : llvm::createStringError(wrong);
}

/// What reading has to say of a model that it reads, to whoever listens.
static void tell(const std::string &text, const RepVGGCallbacks &callbacks) {
  if (text.empty() || !callbacks.message)
    return;
  CompileMessage message;
  message.severity = CompileMessage::Severity::Warning;
  message.text = StringRef(text).rtrim().str();
  RepVGGDiagnostic diagnostic = toDiagnostic(message);
  callbacks.message(&diagnostic, callbacks.user);
}

/// "'model.mlir' cannot be parsed", with the first reason and its place.
static RepVGGError *parseError(llvm::Error error) {
  RepVGGError *result = toError(std::move(error), RepVGGErrorParse);
  const CompileMessage &first = result->messages.front();
  if (first.text != result->text && toLine(first) != result->text)
    result->text += ": " + toLine(first);
  return result;
}

static RepVGGError *load(RepVGGContext *context,
                         std::unique_ptr<llvm::MemoryBuffer> buffer,
                         ArrayRef<RepVGGBlob> blobs,
                         const std::shared_ptr<void> &data,
                         RepVGGModule **module) {
  RepVGGCallbacks callbacks = context->listener->get();
  if (std::function<void(StringRef)> progress = progressOf(callbacks))
    progress("reading the model");
  auto owner = std::make_shared<ModelContext>();
  owner->mlir().allowUnregisteredDialects();
  std::string text;
  llvm::raw_string_ostream printed(text);
  auto op = loadModel(std::move(buffer), &owner->mlir(), printed);
  if (!op)
    return parseError(op.takeError());
  if (llvm::Error error = addBlobs(*owner, blobs, data))
    return toError(std::move(error), RepVGGErrorParse);
  if (llvm::Error error = checkBlobs(**op, blobs))
    return toError(std::move(error), RepVGGErrorParse);
  tell(text, callbacks);
  auto result = std::make_unique<RepVGGModule>();
  result->owner = std::move(owner);
  result->op = std::move(*op);
  result->listener = context->listener;
  *module = result.release();
  return nullptr;
}

RepVGGError *repvggModuleLoadFile(RepVGGContext *context, const char *path,
                                  RepVGGModule **module) {
  *module = nullptr;
  if (!path)
    return nullError("repvggModuleLoadFile", "path");
  auto buffer = ModelSource::file(path).open();
  if (!buffer)
    return toError(buffer.takeError(), RepVGGErrorFile);
  return load(context, std::move(*buffer), {}, nullptr, module);
}

RepVGGError *repvggModuleLoadBytes(RepVGGContext *context, const void *bytes,
                                   size_t size, const char *name,
                                   const RepVGGBlob *blobs, size_t numBlobs,
                                   void (*release)(void *user), void *user,
                                   RepVGGModule **module) {
  *module = nullptr;
  std::shared_ptr<void> data = keep(release, user);
  StringRef text(static_cast<const char *>(bytes), size);
  std::unique_ptr<llvm::MemoryBuffer> buffer =
      copyModule(text, name ? name : "model");
  return load(context, std::move(buffer), ArrayRef(blobs, numBlobs), data,
              module);
}

RepVGGError *repvggModuleClone(const RepVGGModule *module,
                               RepVGGModule **clone) {
  std::lock_guard<std::mutex> lock(module->owner->mutex);
  auto result = std::make_unique<RepVGGModule>();
  result->owner = module->owner;
  result->op = module->copy();
  result->listener = module->listener;
  result->census = module->census;
  *clone = result.release();
  return nullptr;
}

void repvggModuleDestroy(RepVGGModule *module) { delete module; }

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

static void write(ModuleOp module, RepVGGFormat format, bool locations,
                  llvm::raw_ostream &out) {
  if (format == RepVGGFormatText) {
    OpPrintingFlags flags;
    flags.enableDebugInfo(locations);
    module.print(out, flags);
    out << '\n';
    return;
  }
  // Without a version that is asked for nothing can be refused.
  (void)writeBytecodeToFile(module, out);
}

RepVGGError *repvggModuleWrite(const RepVGGModule *module, RepVGGFormat format,
                               bool locations, RepVGGWriter write, void *user) {
  std::lock_guard<std::mutex> lock(module->owner->mutex);
  WriterStream stream(write, user);
  stream.SetBufferSize(1 << 16);
  ::write(*module->op, format, locations, stream);
  return finish(stream);
}

RepVGGError *repvggModuleWriteFile(const RepVGGModule *module,
                                   RepVGGFormat format, bool locations,
                                   const char *path) {
  std::lock_guard<std::mutex> lock(module->owner->mutex);
  llvm::Expected<OutputFile> file = OutputFile::open(path);
  if (!file)
    return toError(file.takeError(), RepVGGErrorFile);
  ::write(*module->op, format, locations, file->stream());
  if (llvm::Error error = file->commit())
    return toError(std::move(error), RepVGGErrorFile);
  return nullptr;
}
