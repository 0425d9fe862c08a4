# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A report as a browser shows it: nothing is cut off, hidden or too wide, and nothing fails."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import escape, unescape
from pathlib import Path
from typing import Any

import pytest
from report_models import NETWORK, wide_network
from repvgg import report

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
BROWSER = next((path for path in map(shutil.which, BROWSERS) if path), None)

pytestmark = pytest.mark.skipif(
    BROWSER is None, reason="no Chromium (tools/test.sh --all installs chromium-headless-shell)"
)

#: Run in the page: what a reader would see of it.
PROBE = """
for (const part of document.querySelectorAll("details")) part.open = true;
const inside = (box, x, y, width, height) => box.x >= x - 1 && box.y >= y - 1
  && box.x + box.width <= x + width + 1 && box.y + box.height <= y + height + 1;
const found = {
  width: innerWidth, needed: document.documentElement.scrollWidth, empty: [], cut: [], wide: [],
  drawings: document.querySelectorAll("svg.graph").length,
  sections: [...document.querySelectorAll("section")].filter(s => s.offsetHeight < 60)
    .map(s => s.id),
};
for (const svg of document.querySelectorAll("svg")) {
  const shown = svg.getBoundingClientRect(), drawn = svg.getBBox(), view = svg.viewBox.baseVal;
  const name = svg.getAttribute("aria-label");
  if (!(shown.width > 0 && shown.height > 0 && drawn.width > 0 && drawn.height > 0))
    found.empty.push(name);
  if (!inside(drawn, 0, 0, view.width, view.height)) found.cut.push(name);
}
for (const group of document.querySelectorAll(".graph g")) {
  const box = group.querySelector("rect");
  for (const text of box ? group.querySelectorAll("text") : [])
    if (text.getBBox().width > box.getBBox().width) found.wide.push(text.textContent);
}
parent.document.getElementById("found").textContent = JSON.stringify(found);
"""
#: A window is 500 pixels wide at least; a frame in it has the width that is asked for.
FRAME = '<body><pre id="found"></pre><iframe style="width:{}px;border:0" srcdoc="{}"></iframe>'


def look(html: str, folder: Path, width: int) -> dict[str, Any]:
    """What `PROBE` finds in a window of that width, and what the console says."""
    page = folder / "page.html"
    html = html.replace("</body>", f"<script>{PROBE}</script></body>")
    page.write_text(FRAME.format(width, escape(html)), encoding="utf-8")
    command = [
        str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--hide-scrollbars", "--no-first-run", "--enable-logging=stderr",
        f"--user-data-dir={folder / 'profile'}", "--window-size=1400,900",
        "--dump-dom", page.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    result = re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.S)
    assert result, done.stdout[-500:] + done.stderr[-2000:]
    said = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return {**json.loads(unescape(result[1])), "console": said}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Of a small network with everything, and of one whose blocks are wide and names long."""
    folder = tmp_path_factory.mktemp("models")
    texts = []
    for name, text in {"net": NETWORK, "wide" + "_and_long" * 12: wide_network()}.items():
        path = folder / f"{name}.mlir"
        path.write_text(text)
        texts.append(report.page(report.collect(path, runs=1)))
    return texts


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("index", [0, 1], ids=["small", "wide"])
def test_everything_is_there_to_be_seen(
    pages: list[str], tmp_path: Path, index: int, width: int
) -> None:
    found = look(pages[index], tmp_path, width)
    assert found["width"] == width
    assert found["needed"] <= width, "the page is wider than the window"
    assert found["drawings"] == pages[index].count('class="graph"') > 0
    for name in ("console", "empty", "cut", "wide", "sections"):
        assert found[name] == [], name


def test_what_is_wrong_is_found(pages: list[str], tmp_path: Path) -> None:
    wrong = pages[0]
    wrong = wrong.replace("<main>", '<main><div style="width:2000px">wide</div><svg></svg>', 1)
    wrong = wrong.replace(">input<", ">an input" + " with a text that no box can hold" * 9 + "<", 1)
    wrong = wrong.replace("</body>", '<script>console.error("oh")</script></body>')
    found = look(wrong, tmp_path, 1280)
    assert found["needed"] > 1280 and found["empty"] and found["wide"] and found["console"]
