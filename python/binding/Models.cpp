//===- Models.cpp - Compiled models, and running them ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Tensors.h"

#include <nanobind/stl/vector.h>

#include <deque>

using namespace repvgg::python;
using namespace nb::literals;

//===----------------------------------------------------------------------===//
// Models
//===----------------------------------------------------------------------===//

static const repvgg_model_description *describe(repvgg_model *model) {
  const repvgg_model_description *description;
  repvgg_error error;
  check(repvgg_model_describe(model, &description, &error), error);
  return description;
}

Model repvgg::python::makeModel(std::shared_ptr<RepVGGCompiled> compiled) {
  Model model;
  repvgg_model *handle = repvggCompiledGetModel(compiled.get());
  // The compiled model closes it.
  model.handle = std::shared_ptr<repvgg_model>(compiled, handle);
  model.compiled = std::move(compiled);
  model.description = describe(handle);
  return model;
}

static void closeModel(repvgg_model *model) {
  repvgg_model_close(model, nullptr);
}

static uint32_t modeOf(const std::string &name) {
  if (name == "auto")
    return REPVGG_WEIGHTS_AUTO;
  if (name == "mapped")
    return REPVGG_WEIGHTS_MAPPED;
  if (name == "copied")
    return REPVGG_WEIGHTS_COPIED;
  throw nb::value_error(
      ("expects weights to be one of auto mapped copied, but got " + name)
          .c_str());
}

static Model openModel(nb::bytes path, const std::string &weights) {
  repvgg_model_options options = {};
  options.weights_mode = modeOf(weights);
  std::string name(path.c_str(), path.size());
  if (name.find('\0') != std::string::npos)
    throw nb::value_error("expects a path without a null character");
  repvgg_model *handle = nullptr;
  repvgg_error error;
  repvgg_status status;
  {
    nb::gil_scoped_release release;
    status = repvgg_model_open(name.c_str(), &options, &handle, &error);
  }
  check(status, error);
  Model model;
  model.handle = own<repvgg_model, closeModel>(handle);
  model.description = describe(handle);
  return model;
}

/// (name, type, shape) of each tensor.
static nb::list toList(const repvgg_tensor *tensors, uint32_t count) {
  nb::list result;
  for (uint32_t i = 0; i < count; ++i) {
    const repvgg_tensor &tensor = tensors[i];
    nb::list shape;
    for (uint32_t axis = 0; axis < tensor.rank; ++axis)
      shape.append(tensor.shape[axis]);
    result.append(nb::make_tuple(toText(tensor.name), typeName(tensor.type),
                                 nb::tuple(shape)));
  }
  return result;
}

/// (name, plan, flops, work, bytes, format) of each layer.
static nb::list layersOf(const Model &model) {
  nb::list result;
  for (uint32_t i = 0; i < model.description->num_layers; ++i) {
    const repvgg_layer &layer = model.description->layers[i];
    result.append(nb::make_tuple(toText(layer.name), toText(layer.plan),
                                 layer.flops, layer.work, layer.bytes,
                                 toText(layer.format)));
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Contexts
//===----------------------------------------------------------------------===//

namespace {

struct Context {
  Model model;
  std::shared_ptr<repvgg_context> handle;
};

} // namespace

static void closeContext(repvgg_context *context) {
  repvgg_context_close(context, nullptr);
}

static Context createContext(const Model &model, uint32_t threads,
                             const std::string &denormals) {
  if (denormals != "flushed" && denormals != "kept")
    throw nb::value_error(
        ("expects denormals to be one of flushed kept, but got " + denormals)
            .c_str());
  repvgg_context_options options = {};
  options.threads = threads;
  options.denormals =
      denormals == "kept" ? REPVGG_DENORMALS_KEPT : REPVGG_DENORMALS_FLUSHED;
  repvgg_context *handle = nullptr;
  repvgg_error error;
  repvgg_status status;
  {
    nb::gil_scoped_release release;
    status =
        repvgg_context_create(model.handle.get(), &options, &handle, &error);
  }
  check(status, error);
  return {model, own<repvgg_context, closeContext>(handle)};
}

/// The buffers of `tensors`, which live in `given`.
static std::vector<repvgg_buffer> toBuffers(nb::handle tensors,
                                            const repvgg_tensor *described,
                                            uint32_t count, bool areWritten,
                                            std::deque<GivenTensor> &given) {
  std::vector<repvgg_buffer> buffers;
  for (nb::handle tensor : nb::iter(tensors)) {
    // Too many are refused by the runtime, which counts.
    uint32_t index = given.size();
    uint32_t wanted = index < count ? described[index].type : REPVGG_F32;
    buffers.push_back(given.emplace_back(tensor, wanted, areWritten).buffer());
  }
  return buffers;
}

/// New arrays, and their buffers.
static nb::list makeOutputs(const repvgg_model_description &description,
                            std::vector<repvgg_buffer> &buffers) {
  nb::list outputs;
  for (uint32_t i = 0; i < description.num_outputs; ++i) {
    const repvgg_tensor &tensor = description.outputs[i];
    void *data;
    outputs.append(makeArray(tensor, &data));
    buffers.push_back({data, tensor.type, tensor.rank, tensor.shape});
  }
  return outputs;
}

static nb::object run(const Context &context, nb::object inputs,
                      nb::object outputs) {
  const repvgg_model_description &description = *context.model.description;
  std::deque<GivenTensor> given, written;
  std::vector<repvgg_buffer> from = toBuffers(
      inputs, description.inputs, description.num_inputs, false, given);
  std::vector<repvgg_buffer> to;
  if (outputs.is_none())
    outputs = makeOutputs(description, to);
  else
    to = toBuffers(outputs, description.outputs, description.num_outputs, true,
                   written);
  repvgg_error error;
  repvgg_status status;
  {
    nb::gil_scoped_release release;
    status = repvgg_context_run(context.handle.get(), from.data(), from.size(),
                                to.data(), to.size(), &error);
  }
  check(status, error);
  return outputs;
}

static void setProfile(const Context &context, bool on) {
  repvgg_error error;
  check(repvgg_context_set_profile(context.handle.get(), on, &error), error);
}

static std::vector<double> layerTimes(const Context &context) {
  std::vector<double> times(context.model.description->num_layers);
  repvgg_error error;
  check(repvgg_context_layer_times(context.handle.get(), times.data(),
                                   times.size(), &error),
        error);
  return times;
}

/// (begin, end, begin_task, end_task, thread, step, layer) of each span.
static nb::list spansOf(const Context &context) {
  uint32_t count;
  repvgg_error error;
  check(repvgg_context_spans(context.handle.get(), nullptr, 0, &count, &error),
        error);
  std::vector<repvgg_span> spans(count);
  check(repvgg_context_spans(context.handle.get(), spans.data(), count, &count,
                             &error),
        error);
  nb::list result;
  for (const repvgg_span &span : spans)
    result.append(nb::make_tuple(span.begin, span.end, span.begin_task,
                                 span.end_task, span.thread, span.step,
                                 span.layer));
  return result;
}

static nb::dict sizesOf(const Context &context) {
  repvgg_sizes sizes;
  repvgg_error error;
  check(repvgg_context_sizes(context.handle.get(), &sizes, &error), error);
  nb::dict result;
  result["weights"] = sizes.weights;
  result["prepared"] = sizes.prepared;
  result["workspace"] = sizes.workspace;
  result["scratch"] = sizes.scratch;
  result["threads"] = sizes.threads;
  return result;
}

static nb::tuple measureRoofline(uint64_t weightBytes, uint32_t threads) {
  RepVGGRoofline roofline;
  RepVGGError *error;
  {
    nb::gil_scoped_release release;
    error = repvggMeasureRoofline(weightBytes, threads, &roofline);
  }
  check(error);
  return nb::make_tuple(roofline.gflops, roofline.gbytes);
}

static double measureRate(const std::string &format) {
  double rate;
  RepVGGError *error;
  {
    nb::gil_scoped_release release;
    error = repvggMeasureRate(format.c_str(), &rate);
  }
  check(error);
  return rate;
}

void repvgg::python::defineModel(nb::module_ &core) {
  core.def("measure_roofline", measureRoofline, "weight_bytes"_a, "threads"_a);
  core.def("measure_rate", measureRate, "format"_a);
  nb::class_<Context>(core, "Context")
      .def("run", run, "inputs"_a, "outputs"_a = nb::none())
      .def("profile", setProfile, "on"_a)
      .def("layer_times", layerTimes)
      .def("spans", spansOf)
      .def("sizes", sizesOf);
  nb::class_<Model>(core, "Model")
      .def_static("open", openModel, "path"_a, "weights"_a = "auto")
      .def_prop_ro("inputs",
                   [](const Model &model) {
                     return toList(model.description->inputs,
                                   model.description->num_inputs);
                   })
      .def_prop_ro("outputs",
                   [](const Model &model) {
                     return toList(model.description->outputs,
                                   model.description->num_outputs);
                   })
      .def_prop_ro("layers", layersOf)
      .def_prop_ro(
          "name",
          [](const Model &model) { return toText(model.description->name); })
      .def_prop_ro(
          "cpu",
          [](const Model &model) { return toText(model.description->cpu); })
      .def_prop_ro("features",
                   [](const Model &model) {
                     return toText(model.description->features);
                   })
      .def_prop_ro("producer",
                   [](const Model &model) {
                     return toText(model.description->producer);
                   })
      .def("context", createContext, "threads"_a = 1,
           "denormals"_a = "flushed");
}
