# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What became of a model, as one page to read, keep and print.

    from repvgg import report
    facts = report.collect("model.onnx")
    html = report.page(facts)

The page needs nothing but itself: no network, no script, no font.
"""

from repvgg.report._collect import collect
from repvgg.report._facts import Facts
from repvgg.report._page import page

__all__ = ["Facts", "collect", "page"]
