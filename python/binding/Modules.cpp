//===- Modules.cpp - Models as modules ------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Binding.h"
#include "Choices.h"

#include <cstring>
#include <vector>

using namespace repvgg::python;
using namespace nb::literals;

bool repvgg::python::appendTo(const char *data, size_t size, void *user) {
  static_cast<std::string *>(user)->append(data, size);
  return true;
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

namespace {

/// Memory of objects of Python's, held until the last module lets go of it.
class Buffers {
public:
  ~Buffers() {
    nb::gil_scoped_acquire acquire;
    for (Py_buffer &view : views)
      PyBuffer_Release(&view);
  }

  void add(nb::handle object) {
    Py_buffer view;
    if (PyObject_GetBuffer(object.ptr(), &view, PyBUF_SIMPLE) != 0)
      throw nb::python_error();
    views.push_back(view);
  }

  static void release(void *user) { delete static_cast<Buffers *>(user); }

  std::vector<Py_buffer> views;
};

} // namespace

static Module adopt(std::shared_ptr<Session> session, RepVGGModule *handle) {
  return {std::move(session), own<RepVGGModule, repvggModuleDestroy>(handle)};
}

static Module loadFile(nb::bytes path, const nb::object &progress) {
  auto session = std::make_shared<Session>();
  std::string name(path.c_str(), path.size());
  if (name.find('\0') != std::string::npos)
    throw nb::value_error("expects a path without a null character");
  RepVGGModule *handle;
  Work work(*session, progress);
  work.finish(repvggModuleLoadFile(session->get(), name.c_str(), &handle));
  return adopt(std::move(session), handle);
}

static Module loadBytes(nb::bytes text, const std::string &name, nb::dict data,
                        const nb::object &progress) {
  auto session = std::make_shared<Session>();
  auto buffers = std::make_unique<Buffers>();
  std::vector<std::string> keys;
  std::vector<RepVGGBlob> blobs;
  for (auto [key, object] : data) {
    keys.push_back(nb::cast<std::string>(key));
    buffers->add(object);
  }
  for (size_t i = 0; i < keys.size(); ++i)
    blobs.push_back({keys[i].c_str(), buffers->views[i].buf,
                     static_cast<size_t>(buffers->views[i].len)});
  RepVGGModule *handle;
  const char *bytes = text.c_str();
  size_t size = text.size();
  Work work(*session, progress);
  work.finish(repvggModuleLoadBytes(
      session->get(), bytes, size, name.c_str(), blobs.data(), blobs.size(),
      Buffers::release, buffers.release(), &handle));
  return adopt(std::move(session), handle);
}

//===----------------------------------------------------------------------===//
// Fusing
//===----------------------------------------------------------------------===//

static const char *orNull(const std::optional<std::string> &text) {
  return text ? text->c_str() : nullptr;
}

static Module fuse(const Module &module, const std::string &output,
                   const std::string &verify, const std::string &cost,
                   const std::optional<std::string> &rates,
                   const std::optional<std::string> &foldType, bool strict,
                   bool scan, bool details, const nb::object &progress) {
  RepVGGFuseOptions options;
  repvggFuseOptionsInit(&options);
  options.output =
      static_cast<RepVGGOutput>(choose("output", output, {"linalg", "repvgg"}));
  options.verify = static_cast<RepVGGVerify>(
      choose("verify", verify, {"source", "probe", "off"}));
  options.cost = costOf(cost);
  options.rates = orNull(rates);
  options.foldType = orNull(foldType);
  options.strict = strict;
  options.scan = scan;
  options.details = details;
  RepVGGModule *fused;
  Work work(*module.session, progress);
  work.finish(repvggModuleFuse(module.handle.get(), &options, &fused));
  return adopt(module.session, fused);
}

static nb::dict toDict(const RepVGGWork &work) {
  nb::dict result;
  result["ops"] = work.ops;
  result["macs"] = work.macs;
  result["params"] = work.params;
  result["bytes"] = work.bytes;
  return result;
}

static nb::dict toDict(const RepVGGCensusEntry &entry) {
  static constexpr const char *statuses[] = {"fused", "refused", "left",
                                             "alone"};
  nb::dict result;
  result["function"] = toText(entry.function);
  result["block"] = toText(entry.block);
  result["status"] = statuses[entry.status];
  result["kind"] = toText(entry.kind);
  result["category"] = toText(entry.category);
  result["rule"] = toText(entry.rule);
  result["reason"] = toText(entry.reason);
  result["at"] = toText(entry.at);
  result["kernel"] = toText(entry.kernel);
  result["decision"] = toText(entry.decision);
  result["branches"] = entry.branches;
  result["convolutions"] = entry.convolutions;
  result["per_position"] = entry.perPosition;
  result["before"] = toDict(entry.before);
  result["after"] = toDict(entry.after);
  nb::dict certificate;
  certificate["probed"] = entry.certificate.probed;
  certificate["error"] = entry.certificate.error;
  certificate["bound"] = entry.certificate.bound;
  certificate["probes"] = entry.certificate.probes;
  certificate["checked"] = entry.certificate.checked;
  certificate["unchecked"] = toText(entry.certificate.unchecked);
  result["certificate"] = certificate;
  return result;
}

namespace {

/// A module's census; the module is kept for it.
struct Census {
  Module module;
  const RepVGGCensus *handle;
};

} // namespace

static std::optional<Census> censusOf(const Module &module) {
  const RepVGGCensus *handle = repvggModuleGetCensus(module.handle.get());
  if (!handle)
    return std::nullopt;
  return Census{module, handle};
}

static nb::dict summaryOf(const Census &census) {
  RepVGGCensusSummary summary;
  repvggCensusGetSummary(census.handle, &summary);
  nb::dict result;
  result["blocks"] = summary.numBlocks;
  result["fused"] = summary.fused;
  result["refused"] = summary.refused;
  result["checked"] = summary.checked;
  result["unchecked"] = summary.unchecked;
  result["before"] = toDict(summary.before);
  result["after"] = toDict(summary.after);
  return result;
}

static nb::list entriesOf(const Census &census) {
  RepVGGCensusSummary summary;
  repvggCensusGetSummary(census.handle, &summary);
  nb::list result;
  for (size_t i = 0; i < summary.numEntries; ++i) {
    RepVGGCensusEntry entry;
    repvggCensusGetEntry(census.handle, i, &entry);
    result.append(toDict(entry));
  }
  return result;
}

static nb::str writeCensus(const Census &census, const std::string &form) {
  auto kind = static_cast<RepVGGCensusForm>(
      choose("form", form, {"line", "table", "json"}));
  std::string text;
  check(repvggCensusWrite(census.handle, kind, appendTo, &text));
  return toText(text.c_str());
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

static std::string write(const Module &module, RepVGGFormat format,
                         bool locations) {
  std::string text;
  Work work(*module.session, nb::none());
  work.finish(repvggModuleWrite(module.handle.get(), format, locations,
                                appendTo, &text));
  return text;
}

static void writeFile(const Module &module, nb::bytes path,
                      const std::string &format, bool locations) {
  std::string name(path.c_str(), path.size());
  RepVGGFormat kind = formatOf(format);
  Work work(*module.session, nb::none());
  work.finish(repvggModuleWriteFile(module.handle.get(), kind, locations,
                                    name.c_str()));
}

//===----------------------------------------------------------------------===//
// Compiling
//===----------------------------------------------------------------------===//

namespace {

/// The options of a call, with the texts that they point to.
class CompileOptions {
public:
  explicit CompileOptions(const nb::kwargs &given) {
    repvggCompileOptionsInit(&options);
    for (auto [key, value] : given)
      if (!set(nb::cast<std::string>(key), value))
        throw nb::type_error(
            ("unknown option " + nb::cast<std::string>(key)).c_str());
  }

  RepVGGCompileOptions options;

private:
  bool set(const std::string &key, nb::handle value) {
    return setText(key, value) || setNumber(key, value) ||
           setFlag(key, value) || setCost(key, value) ||
           setPrecision(key, value) || setWeightsSize(key, value);
  }

  bool setText(const std::string &key, nb::handle value) {
    const char **field = key == "entry"              ? &options.entry
                         : key == "cpu"              ? &options.cpu
                         : key == "triple"           ? &options.triple
                         : key == "plan_cache"       ? &options.planCache
                         : key == "calibrate"        ? &options.calibration
                         : key == "precision_report" ? &options.precisionReport
                         : key == "range"            ? &options.range
                         : key == "machine"          ? &options.machine
                         : key == "input_type"       ? &options.inputType
                         : key == "output_type"      ? &options.outputType
                                                     : nullptr;
    if (field && !value.is_none()) {
      texts.push_back(
          std::make_unique<std::string>(nb::cast<std::string>(value)));
      *field = texts.back()->c_str();
    }
    return field != nullptr;
  }

  bool setNumber(const std::string &key, nb::handle value) {
    uint32_t *field = key == "threads"        ? &options.threads
                      : key == "opt_level"    ? &options.optLevel
                      : key == "vector_width" ? &options.vectorWidth
                                              : nullptr;
    if (field)
      *field = nb::cast<uint32_t>(value);
    return field != nullptr;
  }

  bool setFlag(const std::string &key, nb::handle value) {
    bool *field = key == "fuse"           ? &options.fuse
                  : key == "f64"          ? &options.f64
                  : key == "kernels"      ? &options.kernels
                  : key == "transforms"   ? &options.transforms
                  : key == "tune"         ? &options.tune
                  : key == "correct_bias" ? &options.correctBias
                  : key == "equalize"     ? &options.equalize
                                          : nullptr;
    if (field)
      *field = nb::cast<bool>(value);
    return field != nullptr;
  }

  bool setWeightsSize(const std::string &key, nb::handle value) {
    if (key == "weights_size")
      options.smallWeights =
          choose(key.c_str(), nb::cast<std::string>(value), {"fast", "small"});
    return key == "weights_size";
  }

  bool setCost(const std::string &key, nb::handle value) {
    if (key == "cost")
      options.cost = costOf(nb::cast<std::string>(value));
    return key == "cost";
  }

  bool setPrecision(const std::string &key, nb::handle value) {
    if (key == "max_error")
      options.maxError = value.is_none() ? 0 : nb::cast<double>(value);
    if (key == "precision")
      options.precision = precisionOf(nb::cast<std::string>(value));
    return key == "precision" || key == "max_error";
  }

  std::vector<std::unique_ptr<std::string>> texts;
};

} // namespace

static nb::str plan(const Module &module, bool table, const nb::kwargs &given) {
  CompileOptions options(given);
  std::string text;
  Work work(*module.session, nb::none());
  work.finish(repvggModulePlan(module.handle.get(), &options.options, table,
                               appendTo, &text));
  return toText(text.c_str());
}

static Model compile(const Module &module, const nb::object &progress,
                     const nb::kwargs &given) {
  CompileOptions options(given);
  RepVGGCompiled *compiled;
  Work work(*module.session, progress);
  work.finish(
      repvggModuleCompile(module.handle.get(), &options.options, &compiled));
  return makeModel(own<RepVGGCompiled, repvggCompiledDestroy>(compiled));
}

static void compileToFile(const Module &module, const std::string &artifact,
                          nb::bytes path, const nb::object &progress,
                          const nb::kwargs &given) {
  CompileOptions options(given);
  auto kind = static_cast<RepVGGArtifact>(
      choose("artifact", artifact, {"library", "object", "assembly", "llvm"}));
  std::string name(path.c_str(), path.size());
  Work work(*module.session, progress);
  work.finish(repvggModuleCompileToFile(module.handle.get(), &options.options,
                                        kind, name.c_str()));
}

void repvgg::python::defineModule(nb::module_ &core) {
  nb::class_<Census>(core, "Census")
      .def_prop_ro("summary", summaryOf)
      .def_prop_ro("entries", entriesOf)
      .def("write", writeCensus, "form"_a);
  nb::class_<Module>(core, "Module")
      .def_static("load_file", loadFile, "path"_a, "progress"_a = nb::none())
      .def_static("load_bytes", loadBytes, "text"_a, "name"_a,
                  "blobs"_a = nb::dict(), "progress"_a = nb::none())
      .def("fuse", fuse, nb::kw_only(), "output"_a = "linalg",
           "verify"_a = "source", "cost"_a = "model", "rates"_a = nb::none(),
           "fold_type"_a = nb::none(), "strict"_a = false, "scan"_a = true,
           "details"_a = false, "progress"_a = nb::none())
      .def("census", censusOf)
      .def("graph", makeGraph, "function"_a = nb::none())
      .def(
          "text",
          [](const Module &module, bool locations) {
            return toText(write(module, RepVGGFormatText, locations).c_str());
          },
          "locations"_a = false)
      .def(
          "bytecode",
          [](const Module &module, bool locations) {
            std::string bytes = write(module, RepVGGFormatBytecode, locations);
            return nb::bytes(bytes.data(), bytes.size());
          },
          "locations"_a = false)
      .def("write_file", writeFile, "path"_a, "format"_a, "locations"_a = false)
      .def("plan", plan, "table"_a, "options"_a)
      .def("compile", compile, "progress"_a = nb::none(), "options"_a)
      .def("compile_to_file", compileToFile, "artifact"_a, "path"_a,
           "progress"_a = nb::none(), "options"_a);
}
