# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How Sphinx makes a site of `docs`. `tools/docs.sh` runs it, with the package that was built."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "build/python"), str(ROOT / "docs/site")]

project = "repvgg-mlir"
_cmake = (ROOT / "CMakeLists.txt").read_text()
version = release = re.search(r"project\(repvgg-mlir VERSION ([0-9.]+)", _cmake)[1]
copyright = "the authors, Apache License v2.0 with LLVM Exceptions"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "c_reference",
    "command_line",
    "mlir_lexer",
    "copy_images",
]
exclude_patterns = ["site"]

# Pages are written for GitHub, too: its anchors, and no syntax of MyST's where there is another.
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 4
# mlir-tblgen puts traits a level too deep; the examples in its pages are of several dialects.
suppress_warnings = ["myst.header"]

autodoc_member_order = "bysource"
autodoc_typehints = "none"  # the docstrings have them, with shapes and units
autodoc_mock_imports = ["torch", "torch_mlir", "ray", "starlette", "pyarrow", "pandas"]
napoleon_google_docstring = False
napoleon_use_ivar = True
napoleon_use_rtype = False
# What NumPy's style says in words.
napoleon_preprocess_types = True
napoleon_type_aliases = {
    "path": ":py:class:`path <os.PathLike>`",
    "array": ":py:class:`array <numpy.ndarray>`",
    "arrays": ":py:class:`arrays <numpy.ndarray>`",
}
# A name between backquotes is a link where there is something of that name, else code.
default_role = "py:obj"

# References are checked; to what is documented elsewhere there are none to check.
nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"(?!repvgg\.).*"),
    ("c:.*", r"(?!(repvgg|RepVGG|REPVGG)).*"),
]

html_theme = "furo"
html_title = "repvgg-mlir"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_show_sphinx = False
html_copy_source = False
