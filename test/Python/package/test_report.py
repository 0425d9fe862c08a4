# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The page that `repvgg report` writes: complete, well formed, and true to the census."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
import repvgg
from checkpoint_examples import repvgg as repvgg_checkpoint
from checkpoint_weights import Trained
from cli_calls import Call, caller
from onnx_models import Network
from report_models import HOSTILE, NETWORK
from repvgg import report
from repvgg.report._page import SECTIONS
from test_module import BAD, BLOCK

VOID = ("meta", "br")


class Page(HTMLParser):
    """A page read back: sections with their text, and whatever is not as it should be."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: dict[str, str] = {}
        self.problems: list[str] = []
        self.tags: list[str] = []
        self._open: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()
        self.problems += [f"<{tag}> is never closed" for tag, _ in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if tag in ("script", "link", "img", "iframe", "object", "image", "base", "form"):
            self.problems.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or (name in ("src", "href") and (value or " ")[0] != "#"):
                self.problems.append(f"{tag} {name}={value}")
        if tag not in VOID:
            self._open.append((tag, given.get("id") if tag == "section" else None))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            self.problems.append(f"</{tag}> closes {self._open[-1:]}")
        else:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for _, section in self._open:
            if section is not None:
                self.sections[section] = self.sections.get(section, "") + data + " "
        if self._open and self._open[-1][0] == "style" and re.search(r"url\(|@import", data):
            self.problems.append("the style loads something")


def read(path: Path | str) -> Page:
    page = Page(Path(path).read_text(encoding="utf-8"))
    assert not page.problems
    assert list(page.sections) == [name for name, _, _ in SECTIONS]
    return page


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Call:
    """Runs a command line in a folder with models; gives exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"net": NETWORK, "block": BLOCK, "bad": BAD, "hostile": HOSTILE}.items():
        Path(f"{name}.mlir").write_text(text)
    return caller(capsys)


def test_numbers_are_those_of_the_census(call: Call) -> None:
    code, out, err = call("report", "net.mlir", "-o", "page.html", "--runs", "2")
    assert code == 0 and not err
    assert re.search(r"wrote page\.html \([0-9.]+ kB\) in [0-9.]+ s\n$", out)
    page = read("page.html")
    census = repvgg.load("net.mlir").fuse().census()
    assert census.fused == 4 and census.refused == 1
    assert census.line().removeprefix("repvgg: ") in page.sections["summary"]
    for block in census.blocks():
        assert block.block in page.sections["blocks"]
        if block.status == "fused":
            assert block.kernel in page.sections["blocks"]
            assert f"{block.certificate.probes} " in page.sections["certificates"]
            assert block.block in page.sections["weights"]
        else:
            assert block.reason in page.sections["blocks"]
            assert block.reason in page.sections["census"]
    # Two blocks are alike: 4 drawings for 5 blocks.
    assert "3 branches into 1 convolution  · 2 blocks" in page.sections["blocks"]
    html = Path("page.html").read_text()
    assert html.count('class="graph"') == 4
    # A weight of 100 in the point of one block is what sticks out.
    assert re.search(r"channel 3: 1x1 has 100 there, the sum 10[0-9.]+", page.sections["weights"])


def test_profile_and_formats_are_those_of_the_model(call: Call) -> None:
    facts = report.collect("net.mlir", runs=2)
    assert not isinstance(facts.measured, str)
    assert facts.measured.rates["f32"] > 0 and facts.measured.gbytes > 0
    names = [layer.name for layer in repvgg.load("net.mlir").compile().layers]
    assert [layer.name for layer in facts.measured.layers] == names
    assert all(layer.milliseconds >= 0 for layer in facts.measured.layers)
    assert facts.measured.milliseconds > 0
    page = Page(report.page(facts))
    assert all(name in page.sections["profile"] for name in names)
    drawn = [layer for layer in facts.measured.layers if layer.bytes and layer.work]
    assert drawn and page.tags.count("circle") == len(drawn)
    weights = {item.dtype: item for item in facts.formats}["f32"]
    assert weights.bytes[0] > weights.bytes[1] > 0 and weights.tensors[0] > weights.tensors[1]


def test_json_has_the_totals(call: Call) -> None:
    code, out, _ = call("report", "net.mlir", "--json", "--no-profile")
    facts = json.loads(out)
    assert code == 0 and facts["output"] == "net.report.html" and facts["fused"] == 4
    summary = repvgg.load("net.mlir").census().to_json()["summary"]
    totals = {total["name"]: total for total in facts["totals"]}
    macs = totals["multiply-accumulates in blocks"]
    assert (macs["before"], macs["after"]) == (summary["macs_before"], summary["macs_after"])
    assert facts["milliseconds"] is None and "--no-profile" in facts["not_measured"]
    assert "--no-profile" in read("net.report.html").sections["profile"]


def test_names_are_text_whatever_is_in_them(call: Call) -> None:
    assert call("report", "hostile.mlir", "-q") == (0, "", "")
    page = read("hostile.report.html")
    for section in ("blocks", "weights", "certificates"):
        assert "<script>alert('1')</script>\"&" in page.sections[section]
    assert "script" not in page.tags


def test_what_cannot_be_had_says_why(call: Call) -> None:
    code, out, _ = call("report", "bad.mlir")
    assert code == 0 and "1 blocks found, 0 fused" in out
    sections = read("bad.report.html").sections
    assert "expects variance + epsilon to be positive" in sections["census"]
    assert "There is no fused block" in sections["weights"]
    Path("open.mlir").write_text(BLOCK.replace("1x2x8x8", "1x2x?x?"))
    code, out, _ = call("report", "open.mlir")
    assert code == 0 and "The model could not be run: " in out
    sections = read("open.report.html").sections
    for name in ("profile", "roofline", "formats"):
        assert "The model could not be run: " in sections[name]
    assert "one position of the output" in sections["summary"]


def test_onnx(call: Call) -> None:
    net = Network(kind="f32")
    both = net.node("Add", net.conv("x", 4, 4), net.conv("x", 4, 4, (1, 1)))
    Path("net.onnx").write_bytes(net.model(both, shape=(1, 4, 8, 8)).SerializeToString())
    code, out, _ = call("report", "net.onnx", "--no-profile")
    assert code == 0 and "1 blocks found, 1 fused" in out
    sections = read("net.report.html").sections
    assert "nodes 3 → 1" in re.sub(r"\s+", " ", sections["summary"])
    assert "float" in sections["formats"]


def test_checkpoint(call: Call) -> None:
    from safetensors.numpy import save_file

    trained = Trained(np.random.default_rng(0))
    repvgg_checkpoint(trained)
    save_file(trained.state, "net.safetensors")
    code, out, _ = call("report", "net.safetensors")
    assert code == 0 and "1 fused" in out
    sections = read("net.report.html").sections
    assert " stage1.1 " in sections["blocks"] and "nothing can be run" in sections["profile"]
    assert "float32" in sections["formats"]


def test_compiled_model(call: Call) -> None:
    assert call("compile", "-q", "block.mlir", "-o", "block")[0] == 0
    assert call("report", "block.so", "--runs", "1")[0] == 0
    sections = read("block.report.html").sections
    assert "no blocks any more" in sections["blocks"] and "GB/s" in sections["roofline"]


def test_through_pipes(call: Call) -> None:
    code, out, err = call("report", "block.mlir", "-o", "-", "--no-profile")
    assert code == 0 and out.startswith("<!DOCTYPE html>") and "wrote - (" in err
    assert not Page(out).problems


@pytest.mark.parametrize(
    "arguments, code, message",
    [
        ([], 64, "the following arguments are required: IN"),
        (["no-such.mlir"], 1, "no-such.mlir"),
        (["block.txt"], 1, "expects a file that ends in one of .mlir"),
        (["block.mlir", "-o", "no/such.html", "--no-profile"], 1, "no/such.html"),
        (["block.mlir", "--runs", "0"], 64, "expects a positive number, but got '0'"),
        (["block.mlir", "--threads", "x"], 64, "expects a number from 0 on"),
        (["block.mlir", "--shape", "x"], 64, "expects NAME=SIZE,SIZE,..., but got 'x'"),
    ],
)
def test_errors(call: Call, arguments: list[str], code: int, message: str) -> None:
    found, out, err = call("report", *arguments)
    assert found == code and not out and message in err and "Traceback" not in err
    assert err.splitlines()[-1].startswith("repvgg")
    assert not list(Path().glob("*.html")) and not list(Path().glob(".*.part"))


def test_a_page_that_is_there_stays_until_the_new_one_is_complete(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("page.html").write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        code, _, err = call("report", "block.mlir", "-o", "page.html", "--no-profile")
    assert code == 1 and "page.html: No space left on device" in err
    assert Path("page.html").read_text() == "old" and not list(Path().glob(".*.part"))


def test_arrays_are_finite(call: Call) -> None:
    call("report", "net.mlir", "-o", "page.html", "--runs", "1")
    drawn = re.findall(r' (?:x|y|cx|cy|r|d|width|height)="([^"]*)"', Path("page.html").read_text())
    assert drawn and not [text for text in drawn if re.search("nan|inf", text)]
    assert np.isfinite([float(text) for text in drawn if re.fullmatch(r"-?[\d.e+-]+", text)]).all()
