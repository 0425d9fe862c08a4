//===- Graphs.cpp - A function's ops as data ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Binding.h"
#include "Tensors.h"

#include <nanobind/ndarray.h>
#include <nanobind/stl/vector.h>

#include <cstring>
#include <vector>

using namespace repvgg::python;

namespace {

struct Graph {
  std::shared_ptr<RepVGGGraph> handle;
  size_t arguments = 0;
  nb::list ops;
  std::vector<size_t> returned;
};

struct Op {
  nb::object name, locations, operands, results, attributes, constant, type;
};

} // namespace

/// An array of the constant's own memory, which keeps the graph.
static nb::object toArray(const RepVGGConstant &constant, nb::handle graph) {
  std::vector<size_t> shape(constant.shape, constant.shape + constant.rank);
  return nb::cast(nb::ndarray<nb::numpy, nb::ro>(
      const_cast<void *>(constant.data), shape.size(), shape.data(), graph,
      nullptr, dtypeOf(constant.type)));
}

static Op toOp(const RepVGGOp &op, nb::handle graph, const nb::object &loads) {
  Op result;
  result.name = toText(op.name);
  result.locations = *op.location ? toText(op.location).attr("split")("\n")
                                  : nb::object(nb::list());
  result.operands =
      nb::cast(std::vector<size_t>(op.operands, op.operands + op.numOperands));
  result.results = nb::steal(PyObject_CallFunction(
      reinterpret_cast<PyObject *>(&PyRange_Type), "nn",
      static_cast<Py_ssize_t>(op.firstResult),
      static_cast<Py_ssize_t>(op.firstResult + op.numResults)));
  result.attributes = loads(toText(op.attributes));
  bool isArray = op.isConstant && (op.constant.data || op.constant.size == 0);
  result.constant = isArray ? toArray(op.constant, graph) : nb::none();
  result.type =
      isArray ? nb::object(nb::str(typeName(op.constant.type))) : nb::none();
  return result;
}

nb::object
repvgg::python::makeGraph(const Module &module,
                          const std::optional<std::string> &function) {
  RepVGGGraph *handle;
  {
    Work work(*module.session, nb::none());
    work.finish(repvggGraphCreate(
        module.handle.get(), function ? function->c_str() : nullptr, &handle));
  }
  Graph graph;
  graph.handle = own<RepVGGGraph, repvggGraphDestroy>(handle);
  graph.arguments = repvggGraphGetNumArguments(handle);
  const size_t *returned = repvggGraphGetReturned(handle);
  graph.returned.assign(returned, returned + repvggGraphGetNumReturned(handle));
  nb::object result = nb::cast(std::move(graph));
  // Arrays keep the memory, not the list that they are in: no cycle.
  nb::capsule memory(
      new std::shared_ptr<RepVGGGraph>(nb::cast<Graph &>(result).handle),
      [](void *kept) noexcept {
        delete static_cast<std::shared_ptr<RepVGGGraph> *>(kept);
      });
  nb::object loads = nb::module_::import_("json").attr("loads");
  for (size_t i = 0; i < repvggGraphGetNumOps(handle); ++i) {
    RepVGGOp op;
    repvggGraphGetOp(handle, i, &op);
    nb::cast<Graph &>(result).ops.append(nb::cast(toOp(op, memory, loads)));
  }
  return result;
}

void repvgg::python::defineGraph(nb::module_ &core) {
  nb::class_<Graph>(core, "Graph")
      .def_ro("arguments", &Graph::arguments)
      .def_ro("ops", &Graph::ops)
      .def_ro("returned", &Graph::returned);
  nb::class_<Op>(core, "Op")
      .def_ro("name", &Op::name)
      .def_ro("locations", &Op::locations)
      .def_ro("operands", &Op::operands)
      .def_ro("results", &Op::results)
      .def_ro("attributes", &Op::attributes)
      .def_ro("constant", &Op::constant)
      .def_ro("type", &Op::type);
}
