# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A block as a drawing: its ops from the input down, and beside them what it is now.

An op with several operands is a bar under all of them, so that every line is straight. Equal
branches beside each other are one, with their number.
"""

from __future__ import annotations

from dataclasses import dataclass

from repvgg.report._facts import DrawnBlock, Op
from repvgg.report._groups import Kernel
from repvgg.report._markup import Markup, element, svg

WIDTH, HEIGHT = 132, 36  # of a box
PITCH, ROW = 148, 60  # from one to the next
BAR = 22  # height of a bar
ARROW = 84  # between before and after
MARGIN = 8
#: Of more ops there is no drawing: no one could read it.
MOST_OPS = 80

TITLES = {
    "conv": "convolution",
    "batch_norm": "batch norm",
    "avg_pool": "average pool",
    "linear": "linear",
    "scale": "scale",
    "sum": "+",
    "identity": "identity",
}


@dataclass
class _Node:
    """An op, or the use of a value that is drawn elsewhere, with all that is above it."""

    title: str
    detail: str
    layer: int
    inputs: list[_Node]
    signature: object
    of: int = -1  # the op whose value is used again; -1: the block's input
    is_use: bool = False
    is_private: bool = True
    times: int = 1
    left: float = 0.0

    @property
    def is_bar(self) -> bool:
        return sum(node.times for node in self.inputs) > 1

    @property
    def width(self) -> float:
        return max(PITCH, sum(node.width for node in self.inputs))

    @property
    def center(self) -> float:
        if len(self.inputs) == 1:
            return self.inputs[0].center
        return self.left + self.width / 2

    @property
    def top(self) -> float:
        return MARGIN + self.layer * ROW + (HEIGHT - self.height) / 2

    @property
    def height(self) -> float:
        return BAR if self.is_bar or not self.detail else HEIGHT

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def place(self, left: float) -> None:
        """Gives all nodes above a place, from `left` on."""
        self.left = left
        for node in self.inputs:
            node.place(left)
            left += node.width


class _Builder:
    """Nodes from ops."""

    def __init__(self, ops: tuple[Op, ...], has_channels: bool) -> None:
        self._ops = ops
        self._has_channels = has_channels
        self._uses = [sum(op.operands.count(index) for op in ops) for index in range(len(ops))]
        self.nodes: dict[int, _Node] = {}

    def build(self, index: int) -> _Node:
        op = self._ops[index]
        inputs = _merged([self._use(operand) for operand in op.operands])
        layer = 1 + max((self._layer_of(node) for node in inputs), default=0)
        kernel = Kernel.of(op.kernel)
        node = _Node(
            title=TITLES.get(op.name, op.name),
            detail=_detail(kernel, self._has_channels),
            layer=layer,
            inputs=inputs,
            signature=(op.name, op.kernel, tuple((n.times, n.signature) for n in inputs)),
            is_private=self._uses[index] <= 1 and all(n.is_private for n in inputs),
        )
        self.nodes[index] = node
        return node

    def _use(self, operand: int) -> _Node:
        if operand >= 0 and operand not in self.nodes:
            return self.build(operand)
        return _Node("", "", 0, [], ("use", operand), operand, True, operand < 0)

    def _layer_of(self, node: _Node) -> int:
        is_other = node.is_use and node.of >= 0
        return self.nodes[node.of].layer if is_other else node.layer


def _merged(nodes: list[_Node]) -> list[_Node]:
    """Neighbours that are equal as one."""
    result: list[_Node] = []
    for node in nodes:
        before = result[-1] if result else None
        if before is not None and node.is_private and before.signature == node.signature:
            before.times += 1
        else:
            result.append(node)
    return result


def _detail(kernel: Kernel, has_channels: bool) -> str:
    parts = [kernel.shape, kernel.channels if has_channels else ""]
    return " · ".join(part for part in parts if part)


def draw_block(block: DrawnBlock, has_channels: bool) -> Markup | None:
    """The drawing; None of a block that is too large, or whose ops are not known."""
    if not block.ops or len(block.ops) > MOST_OPS:
        return None
    builder = _Builder(block.ops, has_channels)
    root = builder.build(len(block.ops) - 1)
    root.place(MARGIN)
    shapes = _draw_side(root, builder.nodes)
    width, height = root.width + 2 * MARGIN, root.bottom + ROW / 2
    if block.convolutions:
        after = _after(block, has_channels)
        after.place(width + ARROW)
        shapes += _draw_side(after, {})
        shapes.append(_arrow(width, ROW * 1.5))
        width += ARROW + after.width + MARGIN
        height = max(height, after.bottom + ROW / 2)
    # Narrow screens shrink it as far as it can be read, then they scroll.
    least = f"min-width:{0.7 * width:.0f}px"
    return svg(width, height, _label(block), *shapes, class_="graph", style=least)


def _after(block: DrawnBlock, has_channels: bool) -> _Node:
    nodes = []
    for item in block.convolutions:
        kernel = Kernel.of(item.kernel)
        title = "scale" if kernel.shape == "scale" else "convolution"
        detail = _detail(kernel, has_channels)
        nodes.append(_Node(title, detail, 1, [_Node("", "", 0, [], None, is_use=True)], None))
    return nodes[0] if len(nodes) == 1 else _Node("+", "", 2, nodes, None)


def _label(block: DrawnBlock) -> str:
    after = " + ".join(item.kernel for item in block.convolutions)
    return f"A block of {len(block.ops)} ops" + (f" becomes {after}" if after else "")


def _draw_side(root: _Node, nodes: dict[int, _Node]) -> list[Markup]:
    """One graph: its input, its ops, and the line on from the last one."""
    shapes = [_bar(root.left + 4, MARGIN + (HEIGHT - BAR) / 2, root.width - 8, "input", "io")]
    pending = [root]
    while pending:
        node = pending.pop()
        pending += node.inputs
        shapes += [_edge(above, node, nodes) for above in node.inputs]
        if not node.is_use:
            shapes.append(_shape(node))
        if node.times > 1:
            text = f"×{node.times}"
            shapes.append(_text(node.center + 8, node.bottom + 15, text, "times", "start"))
    shapes.append(_line(root.center, root.bottom, root.center, root.bottom + ROW / 2 - 6))
    return shapes


def _edge(above: _Node, below: _Node, nodes: dict[int, _Node]) -> Markup:
    """From what is above to an op; to a bar straight down, wherever it is above of it."""
    x, end = above.center, below.top
    if not above.is_use:
        return _line(x, above.bottom, x, end)
    if above.of < 0:
        return _line(x, MARGIN + (HEIGHT + BAR) / 2, x, end)
    source = nodes[above.of]
    middle = source.bottom + (ROW - HEIGHT) / 2
    path = f"M{source.center:g} {source.bottom:g}V{middle:g}H{x:g}V{end:g}"
    return element("path", d=path, class_="edge")


def _shape(node: _Node) -> Markup:
    if node.is_bar:
        return _bar(node.left + 4, node.top, node.width - 8, node.title, "sum")
    x = node.center - WIDTH / 2
    box = element(
        "rect", x=x, y=node.top, width=WIDTH, height=node.height, rx=5, class_=_class_of(node)
    )
    lines = [node.title, node.detail] if node.detail else [node.title]
    first = node.top + node.height / 2 + (4 if len(lines) == 1 else -3)
    texts = [
        _text(node.center, first + 14 * row, _fitting(line), "detail" if row else "title")
        for row, line in enumerate(lines)
    ]
    return element("g", element("title", " ".join(lines)), box, texts)


def _class_of(node: _Node) -> str:
    return "op" if node.detail else "op light"


def _bar(x: float, y: float, width: float, title: str, class_: str) -> Markup:
    box = element("rect", x=x, y=y, width=width, height=BAR, rx=BAR / 2, class_=f"bar {class_}")
    return element("g", box, _text(x + width / 2, y + 15.5, title, "title"))


def _text(x: float, y: float, text: str, class_: str, anchor: str = "middle") -> Markup:
    return element("text", text, x=x, y=y, text_anchor=anchor, class_=class_)


def _line(x1: float, y1: float, x2: float, y2: float) -> Markup:
    return element("path", d=f"M{x1:g} {y1:g}L{x2:g} {y2:g}", class_="edge")


def _arrow(left: float, y: float) -> Markup:
    path = f"M{left + 14:g} {y:g}H{left + ARROW - 14:g}m-9 -7l9 7l-9 7"
    return element(
        "g",
        element("path", d=path, class_="becomes"),
        _text(left + ARROW / 2, y - 10, "becomes", ""),
    )


def _fitting(text: str) -> str:
    """As much of a text as goes into a box."""
    return text if len(text) <= 22 else text[:21] + "…"
