# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Evaluates linalg-on-tensors in f64, independently of the compiler.

Input: any module of linalg, tensor, arith and math ops, as text, and images. Output: its
results with every float in f64 (float casts are the identity). Named ops are generalized by
upstream's mlir-opt, so that one rule, `linalg.generic`'s, covers all of them.
"""

from __future__ import annotations

import itertools
import math
import re
import subprocess
from functools import lru_cache
from pathlib import Path

import mlir_text
import numpy as np
from indexing import IndexingMap, Labelled, contract, indexing_map, spread, transposed
from mlir_text import Block, Module, Op
from scalar_ops import SCALAR, constant, round_to

Environment = dict[str, np.ndarray]

#: Points of a domain that windows may be spread over at once.
_SMALL = 1 << 18


def load(path: Path, mlir_opt: str) -> Module:
    """Reads a module through upstream's parser.

    Raises
    ------
    subprocess.CalledProcessError
        If mlir-opt does not accept it.
    """
    command = [mlir_opt, path, "--linalg-generalize-named-ops", "--mlir-print-op-generic"]
    return mlir_text.parse(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout
    )


def evaluate(
    module: Module, inputs: list[np.ndarray], function: str = "main", rounds: bool = False
) -> list[np.ndarray]:
    """The results of a function for these inputs, in f64; `rounds`: casts that narrow round."""
    return _Evaluator(module, rounds).call(module.functions[function], inputs)


@lru_cache(maxsize=4096)
def _words(pattern: str, text: str) -> list[str]:
    return re.findall(pattern, text)


class _Evaluator:
    def __init__(self, module: Module, rounds: bool = False) -> None:
        self.module, self.rounds = module, rounds

    def call(self, block: Block, inputs: list[np.ndarray]) -> list[np.ndarray]:
        widened = [x.astype(np.float64) if x.dtype.kind == "f" else x for x in inputs]
        environment: Environment = dict(zip(block.arguments, widened, strict=True))
        last_use = {name: i for i, op in enumerate(block.ops) for name in op.uses()}
        dead: dict[int, list[str]] = {}
        for name, i in last_use.items():
            dead.setdefault(i, []).append(name)
        for i, op in enumerate(block.ops):
            operands = [environment[name] for name in op.operands]
            if op.name.endswith((".return", ".yield")):
                return operands
            results = self.op(op, operands, environment)
            environment.update(zip(op.results, results, strict=True))
            for name in dead.get(i, ()):
                environment.pop(name, None)
        raise ValueError("expected a terminator")

    def op(self, op: Op, operands: list[np.ndarray], environment: Environment) -> list[np.ndarray]:
        if op.name == "linalg.generic":
            return self.generic(op, operands, environment)
        if op.name == "arith.constant":
            return [constant(op, self.module.blobs)]
        method = getattr(self, op.name.replace(".", "_"), None)
        if method is not None:
            return [method(op, operands, environment)]
        if self.rounds and op.name == "arith.truncf":
            return [round_to(operands[0], op.result_shape()[1])]
        if op.name in SCALAR:
            return [SCALAR[op.name](op, *operands)]
        raise NotImplementedError(f"no rule for {op.name}")

    # tensor ----------------------------------------------------------------------

    def _shape(self, op: Op, sizes: list[np.ndarray]) -> list[int]:
        dynamic = iter(sizes)
        return [int(next(dynamic)) if s is None else s for s in op.result_shape()[0]]

    def tensor_empty(self, op: Op, operands: list[np.ndarray], _: Environment) -> np.ndarray:
        return np.zeros(self._shape(op, operands))

    def tensor_dim(self, op: Op, operands: list[np.ndarray], _: Environment) -> np.ndarray:
        return np.asarray(operands[0].shape[int(operands[1])])

    def tensor_cast(self, op: Op, operands: list[np.ndarray], _: Environment) -> np.ndarray:
        return operands[0]

    def tensor_expand_shape(self, op: Op, x: list[np.ndarray], _: Environment) -> np.ndarray:
        return x[0].reshape(self._shape(op, x[1:]))

    def tensor_collapse_shape(self, op: Op, x: list[np.ndarray], _: Environment) -> np.ndarray:
        groups = re.findall(r"\[([\d, ]*)\]", op.attribute("reassociation"))
        axes = [[int(axis) for axis in group.split(", ") if axis] for group in groups]
        return x[0].reshape([math.prod(x[0].shape[axis] for axis in group) for group in axes])

    def tensor_pad(self, op: Op, operands: list[np.ndarray], outer: Environment) -> np.ndarray:
        body = op.regions[0].ops
        value = outer.get(body[-1].operands[0])
        if value is None:
            value = constant(body[0], self.module.blobs)
        (x,) = operands
        lows, highs = op.integers("static_low"), op.integers("static_high")
        rows = list(zip(lows, x.shape, highs, strict=True))
        result = np.full([low + n + high for low, n, high in rows], value, x.dtype)
        result[tuple(slice(low, low + n) for low, n, _ in rows)] = x
        return result

    def _slice(self, op: Op) -> tuple[slice, ...]:
        names = ("static_offsets", "static_sizes", "static_strides")
        rows = zip(*(op.integers(name) for name in names), strict=True)
        return tuple(slice(o, o + s * (n - 1) + 1, s) for o, n, s in rows)

    def tensor_extract_slice(self, op: Op, x: list[np.ndarray], _: Environment) -> np.ndarray:
        return x[0][self._slice(op)].reshape(self._shape(op, []))

    def tensor_insert_slice(self, op: Op, x: list[np.ndarray], _: Environment) -> np.ndarray:
        result = x[1].copy()
        window = result[self._slice(op)]
        window[...] = x[0].reshape(window.shape)
        return result

    def tensor_concat(self, op: Op, operands: list[np.ndarray], _: Environment) -> np.ndarray:
        return np.concatenate(operands, axis=int(op.attribute("dim").partition(" ")[0]))

    def tensor_extract(self, op: Op, operands: list[np.ndarray], _: Environment) -> np.ndarray:
        return operands[0][tuple(operands[1:])]

    # linalg ----------------------------------------------------------------------

    def generic(self, op: Op, operands: list[np.ndarray], outer: Environment) -> list[np.ndarray]:
        names = _words(r"#\w+", op.attribute("indexing_maps"))
        maps = [indexing_map(self.module.maps[name]) for name in names]
        kinds = _words(r"(?<=iterator_type<)\w+", op.attribute("iterator_types"))
        sizes: dict[int, int] = {}
        for map_, operand in zip(maps, operands, strict=True):
            sizes.update(map_.sizes(operand.shape))
        reduced = [d for d, kind in enumerate(kinds) if kind == "reduction"]
        windowed = set().union(*(map_.windowed for map_ in maps))
        if windowed and math.prod(sizes.values()) <= _SMALL:
            return self.small(op, maps, sizes, operands, outer)
        looped = sorted(set(reduced) & windowed)
        inputs = int(op.integers("operandSegmentSizes")[0])
        results = operands[inputs:]
        for position in itertools.product(*(range(sizes[d]) for d in looped)):
            fixed = dict(zip(looped, position, strict=True))
            views = [m.view(x, fixed, sizes) for m, x in zip(maps[:inputs], operands, strict=False)]
            accumulators = [
                m.view(x, fixed, sizes) for m, x in zip(maps[inputs:], results, strict=True)
            ]
            domain = [d for d in range(len(kinds)) if d not in looped]
            body = _Body(self, op.regions[0], outer, domain, sizes)
            computed = body.run(views, accumulators, bool(reduced))
            results = [y.reshape(x.shape) for x, y in zip(operands[inputs:], computed, strict=True)]
        return results

    def small(
        self,
        op: Op,
        maps: list[IndexingMap],
        sizes: dict[int, int],
        operands: list[np.ndarray],
        outer: Environment,
    ) -> list[np.ndarray]:
        """Windows without a loop over their taps: much faster on tiny images."""
        inputs = int(op.integers("operandSegmentSizes")[0])
        pairs = [map_.windows(x, sizes) for map_, x in zip(maps, operands, strict=True)]
        body = _Body(self, op.regions[0], outer, sorted(sizes), sizes)
        computed = body.run(pairs[:inputs], pairs[inputs:], True)
        return [y.reshape(x.shape) for x, y in zip(operands[inputs:], computed, strict=True)]


class _Body:
    """A generic's body on whole arrays."""

    def __init__(
        self,
        parent: _Evaluator,
        block: Block,
        outer: Environment,
        domain: list[int],
        sizes: dict[int, int],
    ) -> None:
        self.parent, self.block, self.outer = parent, block, outer
        self.domain, self.sizes = domain, sizes

    def run(self, views: list[Labelled], outs: list[Labelled], reduces: bool) -> list[np.ndarray]:
        arguments = dict(zip(self.block.arguments, views + outs, strict=True))
        if not reduces:
            return self._map(arguments, [labels for _, labels in outs])
        ((accumulated, labels),) = outs
        combine, term = self._split()
        factors = self._factors(term, arguments)
        if factors and combine.name == "arith.addf":
            sizes = {d: self.sizes[d] for d in self.domain}
            return [accumulated + contract(*factors, labels, sizes)]
        value = self._values(arguments)[term]
        value = np.broadcast_to(value, [self.sizes[d] for d in self.domain])
        axes = tuple(i for i, d in enumerate(self.domain) if d not in labels)
        ufunc = {"addf": np.add, "mulf": np.multiply, "maximumf": np.maximum, "maxnumf": np.fmax,
                 "minimumf": np.minimum}[combine.name.removeprefix("arith.")]  # fmt: skip
        kept = [d for d in self.domain if d in labels]
        value = ufunc.reduce(value, axis=axes)
        return [ufunc(accumulated, value.transpose([kept.index(d) for d in labels]))]

    def _map(self, arguments: dict[str, Labelled], outs: list[list[int]]) -> list[np.ndarray]:
        values = self._values(arguments)
        shape = tuple(self.sizes[d] for d in self.domain)
        results = []
        for name, labels in zip(self.block.ops[-1].operands, outs, strict=True):
            value = values[name]
            full = value if value.shape == shape else np.broadcast_to(value, shape)
            results.append(transposed(full, [self.domain.index(d) for d in labels]))
        return results

    def _values(self, arguments: dict[str, Labelled]) -> Environment:
        values = {**self.outer}
        values.update({name: spread(value, self.domain) for name, value in arguments.items()})
        for op in self.block.ops[:-1]:
            if op.name == "linalg.index":
                axis = int(op.attribute("dim").partition(" ")[0])
                shape = [self.sizes[d] if d == axis else 1 for d in self.domain]
                values[op.results[0]] = np.arange(self.sizes[axis]).reshape(shape)
                continue
            operands = [values[name] for name in op.operands]
            values.update(zip(op.results, self.parent.op(op, operands, values), strict=True))
        return values

    def _split(self) -> tuple[Op, str]:
        """The op that combines with the accumulator, and the other operand's name."""
        producers = {op.results[0]: op for op in self.block.ops[:-1]}
        combine = producers[self.block.ops[-1].operands[0]]
        out = self.block.arguments[-1]
        (term,) = [name for name in combine.operands if name != out]
        return combine, term

    def _factors(self, term: str, arguments: dict[str, Labelled]) -> list[Labelled] | None:
        """The two arguments whose product `term` is, casts looked through."""
        producers = {op.results[0]: op for op in self.block.ops[:-1]}

        def origin(name: str) -> str:
            while name in producers and producers[name].name in ("arith.extf", "arith.truncf"):
                name = producers[name].operands[0]
            return name

        product = producers.get(origin(term))
        if product is None or product.name != "arith.mulf":
            return None
        names = [origin(name) for name in product.operands]
        return [arguments[name] for name in names] if all(n in arguments for n in names) else None
