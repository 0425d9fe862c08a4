# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How the page looks: on screens, light and dark, narrow and wide, and on paper."""

STYLE = """
:root { color-scheme: light dark; --back: #fff; --page: #f6f7f9; --text: #1c2430; --soft: #5c6675;
  --line: #d9dde3; --accent: #1f6feb; --before: #b7c4d6; --after: #1f6feb; --warn: #b4540a;
  --box: #eef3fa; --sum: #e2e6ec; }
@media (prefers-color-scheme: dark) { :root { --back: #161b22; --page: #0d1117; --text: #e3e8ef;
  --soft: #9aa5b4; --line: #30363d; --accent: #6cb0ff; --before: #51617a; --after: #6cb0ff;
  --warn: #f0a35e; --box: #1f2937; --sum: #2b333e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header, section, footer { max-width: 1120px; margin: 0 auto; padding: 0 20px; }
header { padding-top: 28px; }
section { background: var(--back); border: 1px solid var(--line); border-radius: 8px;
  margin: 16px auto; padding: 16px 20px; }
@media (max-width: 1140px) { section { margin-left: 10px; margin-right: 10px; } }
h1 { font-size: 26px; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 19px; margin: 0 0 6px; }
h3 { font-size: 15px; margin: 22px 0 6px; overflow-wrap: anywhere; }
p { margin: 6px 0; max-width: 78ch; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 10px 0 0; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
.keep { white-space: nowrap; }
.soft { color: var(--soft); }
.warn { color: var(--warn); }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 10px;
  margin: 12px 0 4px; }
.tile { border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; }
.tile b { display: block; font-size: 17px; line-height: 1.35; }
.tile span { color: var(--soft); font-size: 13px; display: block; line-height: 1.35; }
.wide { overflow-x: auto; margin: 8px 0; }
table { border-collapse: collapse; font-size: 13.5px; }
th, td { text-align: left; padding: 4px 14px 4px 0; border-bottom: 1px solid var(--line);
  vertical-align: top; }
th { color: var(--soft); font-weight: 500; white-space: nowrap; }
td { min-width: 64px; max-width: 420px; overflow-wrap: break-word; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
details { margin: 6px 0; }
summary { cursor: pointer; color: var(--accent); }
code { font: 13px/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
svg { display: block; font: 12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
svg text { fill: var(--text); }
svg .soft, svg .detail { fill: var(--soft); }
.graph { max-width: 100%; height: auto; }
.graph .title { font-weight: 600; }
.graph .detail { font-size: 11px; }
.graph .times { font-weight: 700; fill: var(--accent); }
.graph rect { fill: var(--box); stroke: var(--before); }
.graph rect.light { fill: var(--back); }
.graph rect.bar { fill: var(--sum); stroke: none; }
.graph .edge { fill: none; stroke: var(--soft); stroke-width: 1.4; }
.graph .becomes { fill: none; stroke: var(--accent); stroke-width: 2.5; }
.range { fill: var(--before); }
.range.fused { fill: var(--after); }
.spread { fill: var(--text); opacity: .55; }
.grid { stroke: var(--line); fill: none; }
.roof { stroke: var(--text); stroke-width: 2; fill: none; }
.point { fill: var(--accent); fill-opacity: .45; stroke: var(--accent); }
.share { fill: var(--accent); }
footer { color: var(--soft); font-size: 13px; padding-bottom: 28px; }
@media print { :root { --back: #fff; --page: #fff; --text: #000; --soft: #444; --line: #bbb;
  --accent: #0b4fb3; --before: #b7c4d6; --after: #0b4fb3; --box: #f2f5f9; --sum: #e2e6ec; }
  section { border: 0; padding: 8px 0; margin: 0; } nav { display: none; }
  .wide { overflow: visible; } svg { max-width: 100%; height: auto; }
  tr, svg, .tile { break-inside: avoid; } h2, h3 { break-after: avoid; } }
"""
