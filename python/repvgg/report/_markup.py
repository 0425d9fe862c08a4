# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""HTML and SVG from Python: elements as functions, all text escaped."""

from __future__ import annotations

import html
from typing import TypeAlias

#: Elements that have no end.
_VOID = ("meta", "br")


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Child: TypeAlias = "str | int | Markup | list[Markup] | None"


def element(tag: str, /, *children: Child, **attributes: object) -> Markup:
    """An element; an attribute `class_` is `class`, `stroke_width` is `stroke-width`.

    Attributes that are None are left out, as are children.

    Examples
    --------
    >>> element("p", "a < b", element("b", 1), class_="x")
    '<p class="x">a &lt; b<b>1</b></p>'
    >>> element("line", x1=0.125, y1=10.0)
    '<line x1="0.12" y1="10"></line>'
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(_value(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if tag in _VOID:
        return Markup(f"<{tag}{given}>")
    return Markup(f"<{tag}{given}>{join(*children)}</{tag}>")


def join(*children: Child) -> Markup:
    """Children one behind the other.

    Examples
    --------
    >>> join("&", [element("i"), element("b")], None, 3)
    '&amp;<i></i><b></b>3'
    """
    parts: list[str] = []
    for child in children:
        if isinstance(child, list):
            parts += child
        elif isinstance(child, Markup):
            parts.append(child)
        elif child is not None:
            parts.append(html.escape(printable(str(child)), quote=False))
    return Markup("".join(parts))


def printable(text: str) -> str:
    """Text without what HTML may not have: control characters and halves of characters.

    Examples
    --------
    >>> printable("a" + chr(0) + "b" + chr(0xD800))
    'a\\ufffdb\\ufffd'
    """
    return "".join(c if c >= " " and not "\ud800" <= c <= "\udfff" else "\ufffd" for c in text)


def _value(value: object) -> str:
    return f"{round(value, 2):g}" if isinstance(value, float) else printable(str(value))


def svg(
    width: float,
    height: float,
    label: str,
    *children: Child,
    class_: str | None = None,
    style: str | None = None,
) -> Markup:
    """A drawing in pixels; `label` is what it shows, for who cannot see it."""
    return element(
        "svg",
        *children,
        width=width,
        height=height,
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        aria_label=label,
        class_=class_,
        style=style,
    )


def table(head: list[str], rows: list[list[Child]], numbers: tuple[int, ...] = ()) -> Markup:
    """A table that scrolls where it is too wide; columns of `numbers` are on the right."""

    def cell(tag: str, column: int, child: Child) -> Markup:
        return element(tag, child, class_="number" if column in numbers else None)

    def row(tag: str, children: list[Child]) -> Markup:
        return element("tr", [cell(tag, column, child) for column, child in enumerate(children)])

    return element(
        "div",
        element(
            "table",
            element("thead", row("th", list(head))),
            element("tbody", [row("td", children) for children in rows]),
        ),
        class_="wide",
    )


def folded(summary: Child, *children: Child, is_open: bool = False) -> Markup:
    """What is shown when someone wants to see it."""
    return element(
        "details", element("summary", summary), *children, open="open" if is_open else None
    )
