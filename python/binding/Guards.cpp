//===- Guards.cpp - Have tensors of PyTorch changed? ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A compiled graph has its weights inside. Before each call, some hundred
/// tensors are asked where their data is and how often they were changed in
/// place, which takes three times as long in Python.
///
//===----------------------------------------------------------------------===//

#include "Binding.h"

#include <nanobind/stl/vector.h>

#include <utility>
#include <vector>

using namespace repvgg::python;
using namespace nb::literals;

namespace {

/// What identifies the contents of a tensor.
struct State {
  int64_t pointer;
  /// -1 for tensors of inference mode, which do not count changes.
  int64_t version;

  bool operator==(const State &other) const = default;
};

class Guard {
public:
  Guard(nb::tuple arguments, std::vector<size_t> indices)
      : indices(std::move(indices)) {
    for (size_t index : this->indices) {
      nb::handle tensor = arguments[index];
      states.push_back(stateOf(tensor));
      held.append(tensor.attr("detach")());
    }
  }

  bool matches(nb::tuple arguments) const {
    for (size_t i = 0; i < indices.size(); ++i)
      if (!(stateOf(arguments[indices[i]]) == states[i]))
        return false;
    return true;
  }

private:
  State stateOf(nb::handle tensor) const {
    nb::object pointer = nb::steal(
        PyObject_CallMethodObjArgs(tensor.ptr(), pointerName.ptr(), nullptr));
    if (!pointer.is_valid())
      throw nb::python_error();
    nb::object version =
        nb::steal(PyObject_GetAttr(tensor.ptr(), versionName.ptr()));
    if (!version.is_valid())
      PyErr_Clear();
    return {nb::cast<int64_t>(pointer),
            version.is_valid() ? nb::cast<int64_t>(version) : -1};
  }

  nb::str pointerName = nb::str("data_ptr");
  nb::str versionName = nb::str("_version");
  /// Which arguments are looked at.
  std::vector<size_t> indices;
  std::vector<State> states;
  /// Keeps the memory, so that nothing else is ever where the data was.
  nb::list held;
};

} // namespace

void repvgg::python::defineGuard(nb::module_ &core) {
  nb::class_<Guard>(core, "Guard")
      .def(nb::init<nb::tuple, std::vector<size_t>>(), "arguments"_a,
           "indices"_a)
      .def("matches", &Guard::matches, "arguments"_a);
}
