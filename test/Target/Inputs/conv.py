"""A convolution as linalg, an input, and what must come out.

conv.py FOLDER TYPE CHANNELS SIZE OUT KERNEL STRIDE DILATION PADDING GROUPS

Weights and inputs are small integers: every sum is exact in every float type,
so that the result must be equal, whatever the order of summation. The loop
nest here is the definition of a convolution. Winograd's fractions round: their
bound, relative to the largest result, is in the file `bound`, and as an option
of repvgg-run in the file `tolerance`.
"""

import itertools
import random
import statistics
import sys
from pathlib import Path

import npy

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "test" / "Support"))
from repvgg_testing import numerics  # noqa: E402

MODULE = """
func.func @main(%x: tensor<1x{c}x{h}x{w}x{t}>) -> tensor<1x{o}x{oh}x{ow}x{t}> {{
  %zero = arith.constant 0.0 : {t}
  %weight = arith.constant dense<{weight}> : tensor<{wshape}x{t}>
  %p = tensor.pad %x low[0, 0, {p}, {p}] high[0, 0, {p}, {p}] {{
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : {t}
  }} : tensor<1x{c}x{h}x{w}x{t}> to tensor<1x{c}x{ph}x{pw}x{t}>
{conv}
}}
"""
# Plain, depthwise, grouped.
PLAIN = """  %e = tensor.empty() : tensor<1x{o}x{oh}x{ow}x{t}>
  %f = linalg.fill ins(%zero : {t}) outs(%e : tensor<1x{o}x{oh}x{ow}x{t}>) -> tensor<1x{o}x{oh}x{ow}x{t}>
  %y = linalg.{op} {{strides = dense<{s}> : vector<2xi64>, dilations = dense<{d}> : vector<2xi64>}}
      ins(%p, %weight : tensor<1x{c}x{ph}x{pw}x{t}>, tensor<{wshape}x{t}>)
      outs(%f : tensor<1x{o}x{oh}x{ow}x{t}>) -> tensor<1x{o}x{oh}x{ow}x{t}>
  return %y : tensor<1x{o}x{oh}x{ow}x{t}>"""
GROUPED = """  %g = tensor.expand_shape %p [[0], [1, 2], [3], [4]] output_shape [1, {g}, {cg}, {ph}, {pw}]
      : tensor<1x{c}x{ph}x{pw}x{t}> into tensor<1x{g}x{cg}x{ph}x{pw}x{t}>
  %e = tensor.empty() : tensor<1x{g}x{og}x{oh}x{ow}x{t}>
  %f = linalg.fill ins(%zero : {t}) outs(%e : tensor<1x{g}x{og}x{oh}x{ow}x{t}>) -> tensor<1x{g}x{og}x{oh}x{ow}x{t}>
  %y = linalg.conv_2d_ngchw_gfchw {{strides = dense<{s}> : vector<2xi64>, dilations = dense<{d}> : vector<2xi64>}}
      ins(%g, %weight : tensor<1x{g}x{cg}x{ph}x{pw}x{t}>, tensor<{wshape}x{t}>)
      outs(%f : tensor<1x{g}x{og}x{oh}x{ow}x{t}>) -> tensor<1x{g}x{og}x{oh}x{ow}x{t}>
  %r = tensor.collapse_shape %y [[0], [1, 2], [3], [4]] : tensor<1x{g}x{og}x{oh}x{ow}x{t}> into tensor<1x{o}x{oh}x{ow}x{t}>
  return %r : tensor<1x{o}x{oh}x{ow}x{t}>"""


def convolve(x, weight, c, size, o, kernel, s, d, p, g, out):
    """x[c][size][size] * weight[o][c/g][kernel][kernel] -> [o][out][out]."""
    cg, og, result = c // g, o // g, []
    for f, i, j in itertools.product(range(o), range(out), range(out)):
        total = 0
        for n, u, v in itertools.product(range(cg), range(kernel), range(kernel)):
            row, column = i * s + u * d - p, j * s + v * d - p
            if 0 <= row < size and 0 <= column < size:
                total += (
                    x[((f // og * cg + n) * size + row) * size + column]
                    * weight[((f * cg + n) * kernel + u) * kernel + v]
                )
        result.append(total)
    return result


def nest(values, shape):
    """The flat `values` as nested lists of floats."""
    if len(shape) == 1:
        return [float(value) for value in values]
    step = len(values) // shape[0]
    return [nest(values[i : i + step], shape[1:]) for i in range(0, len(values), step)]


def main(folder, t, *numbers):
    c, size, o, kernel, s, d, p, g = map(int, numbers)
    padded = size + 2 * p
    out = (padded - d * (kernel - 1) - 1) // s + 1
    rng = random.Random(str(numbers))
    x = [rng.randint(-2, 2) for _ in range(c * size * size)]
    weight = [rng.randint(-1, 1) for _ in range(o * (c // g) * kernel * kernel)]
    expected = convolve(x, weight, c, size, o, kernel, s, d, p, g, out)
    depthwise = g == c == o and g > 1
    shape = [c, kernel, kernel] if depthwise else [o, c // g, kernel, kernel]
    if g > 1 and not depthwise:
        shape = [g, o // g] + shape[1:]
    op = "depthwise_conv_2d_nchw_chw" if depthwise else "conv_2d_nchw_fchw"
    text = str(nest(weight, shape))
    fields = dict(
        t=t,
        c=c,
        h=size,
        w=size,
        o=o,
        oh=out,
        ow=out,
        ph=padded,
        pw=padded,
        p=p,
        s=s,
        d=d,
        g=g,
        cg=c // g,
        og=o // g,
        op=op,
        wshape="x".join(map(str, shape)),
        weight=text,
    )
    body = (PLAIN if g == 1 or depthwise else GROUPED).format(**fields)
    with open(f"{folder}/conv.mlir", "w") as file:
        file.write(MODULE.format(conv=body, **fields))
    kind = {"f16": "f2", "bf16": "f4", "f32": "f4", "f64": "f8"}[t]
    npy.write(f"{folder}/x.npy", kind, [1, c, size, size], x)
    npy.write(f"{folder}/y.npy", kind, [1, o, out, out], expected)
    largest = max(map(abs, expected)) or 1
    bound = numerics.winograd_bound(c // g, kernel * kernel) * statistics.pstdev(expected) / largest
    Path(folder, "bound").write_text(repr(bound))
    Path(folder, "tolerance").write_text(f"--tolerance={bound!r}")


if __name__ == "__main__":
    main(*sys.argv[1:])
