# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the tests, the benchmarks and the demo share: networks, a reference, error bounds, tools.

`models` draws a network's weights, `linalg` and `generate` write it as linalg
text, `reference` computes what it must give, `numerics` says how close a run
must come, `driver` calls the tools. NumPy is the only dependency, but of `torch_export`.
"""
