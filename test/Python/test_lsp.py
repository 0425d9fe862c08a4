# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The language server, by a scripted client: what an editor shows of repvgg ops."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from repvgg_testing.driver import find_tool
from repvgg_testing.lsp import LanguageClient

URI = "test:///net.mlir"

NET = """\
func.func @main(%x: tensor<1x2x8x8xf32>) -> tensor<1x2x8x8xf32> {
  %w = arith.constant dense<0.5> : tensor<2x2x3x3xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x8x8xf32> -> tensor<1x2x8x8xf32> {
    %a = repvgg.conv %in, %w pad [1, 1] : (tensor<1x2x8x8xf32>, tensor<2x2x3x3xf32>)
      -> tensor<1x2x8x8xf32>
    %b = repvgg.sum %a, %in : tensor<1x2x8x8xf32>
    repvgg.yield %b : tensor<1x2x8x8xf32>
  }
  return %y : tensor<1x2x8x8xf32>
}
"""


def place(text: str, after: str = "") -> tuple[int, int]:
    """Line and character of the first `text` behind the first `after`, from 0."""
    at = NET.index(text, NET.index(after) + len(after))
    return NET.count("\n", 0, at), at - (NET.rfind("\n", 0, at) + 1)


@pytest.fixture
def client() -> Iterator[LanguageClient]:
    with LanguageClient(find_tool("repvgg-lsp-server")) as made:
        yield made


def test_says_what_it_can(client: LanguageClient) -> None:
    assert client.capabilities["hoverProvider"] and client.capabilities["definitionProvider"]


def test_hover_on_an_op_and_on_a_value(client: LanguageClient) -> None:
    assert client.open(URI, NET) == []
    shown = client.at("hover", URI, *place("repvgg.conv"))["contents"]["value"]
    assert '"repvgg.conv"' in shown and "pad_low = array<i64: 1, 1>" in shown
    line, character = place("%w", "repvgg.conv %in, ")
    shown = client.at("hover", URI, line, character + 1)["contents"]["value"]
    assert "arith.constant" in shown and "tensor<2x2x3x3xf32>" in shown


@pytest.mark.parametrize(
    ("name", "used", "defined"),
    [("%w", "repvgg.conv %in, ", ""), ("%in", "repvgg.sum %a, ", "repvgg.block (")],
    ids=["constant", "block argument"],
)
def test_definition(client: LanguageClient, name: str, used: str, defined: str) -> None:
    """From a use in a block to the op, or the block, that makes the value."""
    assert client.open(URI, NET) == []
    line, character = place(name, used)
    (found,) = client.at("definition", URI, line, character + 1)
    start = found["range"]["start"]
    assert (found["uri"], start["line"], start["character"]) == (URI, *place(name, defined))


def test_references(client: LanguageClient) -> None:
    """Of the block's input: where it is named, in the convolution and in the sum."""
    assert client.open(URI, NET) == []
    line, character = place("%in")
    document = {"textDocument": {"uri": URI}, "position": {"line": line, "character": character}}
    found = client.request("textDocument/references",
                           document | {"context": {"includeDeclaration": True}})  # fmt: skip
    lines = sorted(each["range"]["start"]["line"] for each in found)
    assert lines == [line, place("repvgg.conv")[0], place("repvgg.sum")[0]]


@pytest.mark.parametrize(
    ("text", "becomes", "message"),
    [
        ("repvgg.sum %a", "repvgg.add %a", "custom op 'repvgg.add' is unknown"),
        ("-> tensor<1x2x8x8xf32>\n    %b", "-> tensor<1x2x9x9xf32>\n    %b", "expects"),
        ("%w pad", "%weight pad", "undeclared SSA value name"),
    ],
    ids=["unknown op", "verifier", "unknown value"],
)
def test_diagnostics(client: LanguageClient, text: str, becomes: str, message: str) -> None:
    """What is malformed has its place, and nothing is said any more once it is mended."""
    assert text in NET
    (found, *_) = client.open(URI, NET.replace(text, becomes))
    assert message in found["message"] and found["severity"] == 1
    line = NET.count("\n", 0, NET.index(text))
    assert abs(found["range"]["start"]["line"] - line) <= 1
    assert client.change(URI, NET, 2) == []


def test_completion(client: LanguageClient) -> None:
    """After a dialect and its dot: the ops."""
    client.open(URI, NET.replace("repvgg.sum %a, %in : tensor<1x2x8x8xf32>", "repvgg."))
    line, character = place("repvgg.sum")
    offered = client.at("completion", URI, line, character + len("repvgg."))["items"]
    assert {"conv", "block", "sum"} <= {item["label"] for item in offered}
