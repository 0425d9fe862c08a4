# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The operators that are linear in their data, one describer each.

A describer writes what its node computes into the linear graph, or raises `Leave`.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import onnx_ir as ir

from repvgg._linear import ELEMENT_TYPES, Array, Value
from repvgg.onnx._attributes import Leave, expect, integer, number
from repvgg.onnx._describe import Site, element_type
from repvgg.onnx._windows import padded_input, pads_of, windows_of


def _conv(site: Site) -> Value:
    node = site.node
    weight = site.weights(1, "weight")
    axes = weight.ndim - 2
    expect(1 <= axes <= 3, f"its weight has the rank {weight.ndim}")
    value, extra = padded_input(site, axes)
    x = site.linear_value(value)
    expect(
        len(x.shape) == weight.ndim, f"its weight has rank {weight.ndim}, its input {len(x.shape)}"
    )
    groups = integer(node, "group", 1)
    expect(groups >= 1 and weight.shape[0] % groups == 0, f"it has {groups} groups")
    expect(x.shape[1] == weight.shape[1] * groups, "its input has other channels than its weight")
    kernel = list(weight.shape[2:])
    strides, dilations = windows_of(node, kernel)
    pads = pads_of(node, x.shape[2:], kernel, strides, dilations)
    pads = [(low + a, high + b) for (low, high), (a, b) in zip(pads, extra, strict=True)]
    bias = _bias(site, 2, weight.shape[0], x)
    _check_weight(weight, x)
    return site.linear.conv(
        site.key(), x, weight, bias, strides=strides, pads=pads, dilations=dilations, groups=groups
    )


def _check_weight(weight: Array, x: Value) -> None:
    type = ELEMENT_TYPES[weight.dtype.name]
    expect(type == x.type, f"its weight is {type}, its input {x.type}")
    expect(weight.size < 2**31 and np.prod(weight.shape[2:]) <= 2**14, "its weight is too large")


def _bias(site: Site, index: int, channels: int, x: Value) -> Array | None:
    """A bias of one element a channel."""
    if site.input(index) is None:
        return None
    bias = site.weights(index, "bias")
    type = ELEMENT_TYPES[bias.dtype.name]
    expect(type == x.type, f"its bias is {type}, its input {x.type}")
    shape = list(bias.shape)
    fits = bias.shape == (channels,)
    expect(fits, f"expects a bias of {channels} elements, but its shape is {shape}")
    return bias


def _gemm(site: Site) -> Value:
    node = site.node
    expect(not integer(node, "transA", 0), "it transposes its data")
    plain = number(node, "alpha", 1.0) == 1.0 and number(node, "beta", 1.0) == 1.0
    expect(plain, "its alpha or beta is not 1")
    weight = site.weights(1, "weight")
    expect(weight.ndim == 2, f"its weight has the rank {weight.ndim}")
    return _linear(site, weight if integer(node, "transB", 0) else weight.T, 2)


def _mat_mul(site: Site) -> Value:
    if site.constant(1) is None:
        producer = getattr(site.input(1), "producer", lambda: None)()
        quantized = producer is not None and producer.op_type == "DequantizeLinear"
        raise Leave("its weight is quantized (behind a DequantizeLinear)", silent=not quantized)
    weight = site.weights(1, "weight")
    expect(weight.ndim == 2 and len(site.data(0, True).shape) == 2, "not of rank 2", silent=True)
    return _linear(site, weight.T, None)


def _linear(site: Site, weight: Array, bias: int | None) -> Value:
    """A linear layer with weight [outputs, inputs]."""
    x = site.data(0)
    expect(len(x.shape) == 2, f"its input has the rank {len(x.shape)}")
    expect(x.shape[1] == weight.shape[1], "its input has other channels than its weight")
    _check_weight(weight, x)
    shift = None
    if bias is not None and site.input(bias) is not None:
        shift = site.weights(bias, "bias")
        wide = shift.ndim == 2 and shift.shape[0] != 1
        fits = shift.ndim <= 2 and not wide and shift.shape[-1:] in ((), (1,), weight.shape[:1])
        expect(fits, f"its bias has the shape {list(shift.shape)}")
        expect(shift.dtype == weight.dtype, f"its bias is of type {shift.dtype.name}")
        shift = np.broadcast_to(shift.reshape(-1), weight.shape[:1])
    return site.linear.conv(site.key(), x, weight, shift)


def _batch_norm(site: Site) -> Value:
    node = site.node
    expect(not integer(node, "training_mode", 0), "it is in training mode")
    unused = all(not output.name or not output.uses() for output in node.outputs[1:])
    expect(unused, "it has outputs of training that are used")
    expect(integer(node, "spatial", 1) == 1, "it normalizes each position by itself (spatial=0)")
    names = ["gamma", "beta", "mean", "variance"]
    gamma, beta, mean, variance = (site.weights(i + 1, name) for i, name in enumerate(names))
    x = site.data(0)
    for name, array in zip(names, (gamma, beta, mean, variance), strict=True):
        expect(array.shape == (x.shape[1],), f"its {name} has the shape {list(array.shape)}")
    epsilon = number(node, "epsilon", 1e-5)
    expect(np.isfinite(epsilon) and epsilon >= 0, f"its epsilon is {epsilon}")
    return site.linear.batch_norm(site.key(), x, mean, variance, gamma, beta, epsilon=epsilon)


def _average_pool(site: Site) -> Value:
    node = site.node
    x = site.data(0, silent=True)
    attribute = node.attributes.get("kernel_shape")
    expect(attribute is not None and not attribute.is_ref(), "its kernel_shape is not known")
    assert attribute is not None
    expect(attribute.type == ir.AttributeType.INTS, "expects 'kernel_shape' to be of type INTS")
    kernel = list(attribute.value)
    expect(len(kernel) == len(x.shape) - 2, f"its kernel_shape is {kernel}")
    expect(all(1 <= size <= 2**14 for size in kernel), f"its kernel_shape is {kernel}")
    expect(not integer(node, "ceil_mode", 0), "it rounds sizes up (ceil_mode)", silent=True)
    strides, dilations = windows_of(node, kernel)
    expect(all(step == 1 for step in dilations), "it has dilations", silent=True)
    pads = pads_of(node, x.shape[2:], kernel, strides, dilations)
    fits = all(max(pad) < size for pad, size in zip(pads, kernel, strict=True))
    expect(fits, f"its pads {pads} are not smaller than its kernel_shape {kernel}")
    counted = bool(integer(node, "count_include_pad", 0))
    return site.linear.avg_pool(
        site.key(), x, kernel=kernel, strides=strides, pads=pads, count_include_pad=counted
    )


def _add(site: Site) -> Value:
    return _sum_of(site, [1.0] * len(site.node.inputs))


def _sub(site: Site) -> Value:
    expect(len(site.node.inputs) == 2, "expects two operands")
    return _sum_of(site, [1.0, -1.0])


def _sum_of(site: Site, signs: list[float]) -> Value:
    """A sum of data and constants, each with its sign."""
    is_constant = [site.constant(i) is not None for i in range(len(signs))]
    data = [i for i, constant in enumerate(is_constant) if not constant]
    expect(len(data) > 0, "it has no operand that is data", silent=True)
    terms = [site.data(i, silent=True) for i in data]
    first = terms[0]
    for term in terms[1:]:
        expect(term.type == first.type, "its operands have different types")
        expect(_same_shape(term, first), "it broadcasts", silent=True)
    shifts = [
        (signs[i], _per_channel(site.constant(i), first))
        for i, constant in enumerate(is_constant)
        if constant
    ]
    for place, i in enumerate(data):
        if signs[i] < 0:
            terms[place] = _negated(site, terms[place])
    total = terms[0] if len(terms) == 1 else site.linear.sum(site.key(), terms)
    for sign, shift in shifts:
        total = site.linear.scale(site.key(), total, shift=shift if sign > 0 else -shift)
    return total


def _same_shape(left: Value, right: Value) -> bool:
    """Whether two values have one shape, as far as that is known."""
    pairs = zip(left.shape, right.shape, strict=False)
    alike = all(a is None or b is None or a == b for a, b in pairs)
    return len(left.shape) == len(right.shape) and alike


def _per_channel(array: Array | None, x: Value) -> Array:
    """A constant as [C] or [], if it is one value a channel of x or one for all."""
    assert array is not None
    type = ELEMENT_TYPES.get(array.dtype.name)
    expect(type == x.type, f"its constant is {array.dtype.name}, its data {x.type}", silent=True)
    rank, channels = len(x.shape), x.shape[1]
    expect(array.ndim <= rank, "its constant has more axes than its data", silent=True)
    sizes = (1,) * (rank - array.ndim) + array.shape
    others = sizes[:1] + sizes[2:]
    expect(all(size == 1 for size in others), "its constant is not one a channel", silent=True)
    expect(sizes[1] in (1, channels), "its constant has other channels", silent=True)
    return array.reshape(-1) if sizes[1] == channels else array.reshape(())


def _negated(site: Site, x: Value) -> Value:
    return site.linear.scale(site.key(), x, scale=np.full((), -1, element_type(x.type)))


def _mul(site: Site) -> Value:
    data = 1 if site.constant(0) is not None else 0
    factor = site.constant(1 - data)
    expect(factor is not None and len(site.node.inputs) == 2, "no factor", silent=True)
    x = site.data(data, silent=True)
    return site.linear.scale(site.key(), x, scale=_per_channel(factor, x))


def _div(site: Site) -> Value:
    divisor = site.constant(1)
    expect(divisor is not None and len(site.node.inputs) == 2, "no divisor", silent=True)
    x = site.data(0, silent=True)
    divisor = _per_channel(divisor, x).astype(np.float64)
    expect(bool((divisor != 0).all() and np.isfinite(divisor).all()), "it divides by 0 or infinity")
    return site.linear.scale(site.key(), x, scale=np.reciprocal(divisor))


def _identity(site: Site) -> Value:
    return site.data(0, silent=True)


def _dropout(site: Site) -> Value:
    mode = site.input(2)
    training = site.constant(2)
    inference = mode is None or (training is not None and not training.any())
    expect(inference, "it may be in training mode")
    expect(all(not output.uses() for output in site.node.outputs[1:]), "its mask is used")
    return site.data(0, silent=True)


DESCRIBERS: dict[str, Callable[[Site], Value]] = {
    "Add": _add,
    "AveragePool": _average_pool,
    "BatchNormalization": _batch_norm,
    "Conv": _conv,
    "Div": _div,
    "Dropout": _dropout,
    "Gemm": _gemm,
    "Identity": _identity,
    "MatMul": _mat_mul,
    "Mul": _mul,
    "Neg": lambda site: _negated(site, site.data(0, silent=True)),
    "Sub": _sub,
    "Sum": _add,
}
