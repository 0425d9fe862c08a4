# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checkpoints: what is recognised, kept, left and refused, and with which words."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import numpy as np
import pytest
from checkpoint_examples import EXAMPLES
from checkpoint_weights import Array, Trained, conv
from repvgg import Refused
from repvgg.checkpoints import fuse_state_dict
from repvgg_testing.numerics import gamma


def trained(name: str = "repvgg") -> dict[str, Array]:
    draws = Trained(np.random.default_rng(0))
    EXAMPLES[name](draws)
    return draws.state


def refused(state: dict[str, Any], **options: Any) -> str:
    with pytest.raises(Refused) as error:
        fuse_state_dict(state, **options)
    assert "\n" not in str(error.value)
    return str(error.value)


def test_names_are_those_of_the_deployed_model() -> None:
    state = {"epoch.weight": np.ones(3), **trained(), "linear.weight": np.ones((2, 6))}
    fused, report = fuse_state_dict(state)
    assert list(fused) == [
        "epoch.weight",
        "stage1.1.rbr_reparam.weight",
        "stage1.1.rbr_reparam.bias",
        "stage1.1.se.down.weight",
        "linear.weight",
    ]
    assert fused["linear.weight"] is state["linear.weight"]
    assert (report.family, report.fused[0].key) == ("repvgg", "stage1.1.rbr_reparam")
    assert report.fused[0].branches == 3
    assert report.parameters[0] > report.parameters[1]


def test_containers_keep_their_other_entries() -> None:
    other, order = object(), OrderedDict(trained())
    order._metadata = {"": {"version": 1}}  # type: ignore[attr-defined]
    state = {"epoch": 3, "args": other, "model": order, "ema": {"module": trained()}}
    fused, report = fuse_state_dict(state)
    assert list(fused) == list(state)
    assert fused["args"] is other
    assert isinstance(fused["model"], OrderedDict)
    assert fused["model"]._metadata == {"": {"version": 1}}  # type: ignore[attr-defined]
    assert "stage1.1.rbr_reparam.weight" in fused["model"]
    assert "stage1.1.rbr_reparam.weight" in fused["ema"]["module"]
    assert "stage1.1.rbr_dense.conv.weight" in order
    assert [block.name for block in report.fused] == ["model/stage1.1", "ema/module/stage1.1"]


def test_fusing_again_changes_nothing() -> None:
    once, _ = fuse_state_dict(trained())
    twice, report = fuse_state_dict(once)
    assert twice == once and twice is not once
    assert [block.reason for block in report.deployed] == ["fused already"]
    assert report.line().startswith("1 fused already")
    assert "fused already" in refused(once, strict=True)


def test_one_dimensional_deployed_blocks() -> None:
    state = {f"model.encoder.{n}.reparam_conv.weight": np.ones((4, 2, 3)) for n in range(4)}
    assert len(fuse_state_dict(state)[1].deployed) == 4


def test_partly_deployed() -> None:
    once, _ = fuse_state_dict(trained())
    state = {f"stage2.0.{key.split('.', 2)[2]}": value for key, value in once.items()}
    mixed = {**state, **trained()}
    fused, report = fuse_state_dict(mixed)
    assert (len(report.fused), len(report.deployed)) == (1, 1)
    assert "stage2.0.rbr_reparam.weight" in fused
    assert "stage2.0" in refused(mixed, strict=True)


def test_random_deploy_weights_beside_branches_do_not_count() -> None:
    state = trained("yolo_nas")
    fused, report = fuse_state_dict(state)
    (block,) = report.fused
    assert not np.array_equal(fused[f"{block.key}.weight"], state[f"{block.key}.weight"])
    assert not report.deployed


def test_nothing_to_fuse() -> None:
    fused, report = fuse_state_dict({"fc.weight": np.ones((2, 2)), "step": 3})
    assert list(fused) == ["fc.weight", "step"]
    assert report.line() == "no block of a known family"
    assert "no block" in refused({"fc.weight": np.ones((2, 2))}, strict=True)


def test_epsilon_is_asked_for_only_if_it_is_not_known() -> None:
    state = {f"net.{key}": value for key, value in trained().items()}
    state = {key.replace("stage1", "layer"): value for key, value in state.items()}
    message = refused(state)
    assert "net.layer.1" in message and "eps=" in message and "yolov6: 0.001" in message
    by_eps, _ = fuse_state_dict(state, eps=1e-3)
    by_family, report = fuse_state_dict(state, family="yolov6")
    key = "net.layer.1.rbr_reparam.weight"
    assert np.array_equal(by_eps[key], by_family[key])
    assert report.family == "yolov6"
    other, _ = fuse_state_dict(state, eps=1e-5)
    assert not np.array_equal(by_eps[key], other[key])


def test_names_that_others_have_too_are_left() -> None:
    state = {
        key.replace("backbone.stages.0.blocks.1.conv2", "layer"): value
        for key, value in trained("ppyoloe").items()
    }
    fused, report = fuse_state_dict(state)
    assert fused == state
    assert "family=" in report.left[0].reason
    assert "layer" in str(report)
    assert len(fuse_state_dict(state, family="ppyoloe")[1].fused) == 1


def test_other_networks_are_left() -> None:
    """Names that blocks have, on something else: MobileViT, sequences, 8-bit weights."""
    window, point = np.ones((4, 4, 3, 3), np.float32), np.ones((4, 4, 1, 1), np.float32)
    depthwise = np.ones((4, 1, 7, 7), np.float32)
    state = {
        "stages.2.1.conv_kxk.conv.weight": window,
        "stages.2.1.conv_1x1.weight": point,
        "a.conv1.conv.weight": point,
        "a.conv2.conv.weight": window,
        "b.conv.weight": window,
        "b.cv2.weight": window,
        "b.bn.running_mean": np.ones(4),
        "c.conv.conv.weight": depthwise,
        "c.conv1.conv.weight": np.ones((4, 1, 3, 3), np.float32),
        "d.pe.weight": depthwise,
        "d.pe.bias": np.ones(4, np.float32),
        "model.0.conv.weight": window.astype(np.int8),
        "model.0.cv2.weight": point.astype(np.int8),
        "head.l.weight": np.ones((4, 4)),
        "head.bn.running_mean": np.ones(4),
        "m.norm.identity.weight": np.ones(4),
        "conv3x3.weight": window,
    }
    fused, report = fuse_state_dict(state)
    assert fused == state
    assert not report.blocks


def test_apple_position_encoding() -> None:
    draws = Trained(np.random.default_rng(0))
    EXAMPLES["apple_repmixer"](draws)
    pe = draws.conv("network.3.pe.weight", 4, 1, 7, 7, bias="network.3.pe.bias", groups=4)
    fused, _ = fuse_state_dict(draws.state)
    x = np.random.default_rng(1).standard_normal((1, 4, 5, 5))
    weight = fused["network.3.reparam_conv.weight"].astype(np.float64)
    bias = fused["network.3.reparam_conv.bias"].astype(np.float64)[:, None, None]
    magnitude = conv(abs(x), abs(weight), groups=4) + abs(bias)
    error = abs(conv(x, weight, groups=4) + bias - (pe(x) + x))
    assert (error <= gamma(2) * magnitude).all()


def test_an_identity_that_weights_do_not_say() -> None:
    message = refused(trained("ecb"))
    assert "backbone.1" in message and "identity=True" in message
    fused, report = fuse_state_dict(trained("qarepvgg"))
    assert report.fused[0].reason == "assumed to have stride 1 and an identity"
    without, _ = fuse_state_dict(trained("qarepvgg"), identity=False)
    key = f"{report.fused[0].key}.weight"
    assert not np.array_equal(fused[key], without[key])


MISSING = [
    "stage1.1.rbr_dense.conv.weight",
    "stage1.1.rbr_dense.bn.running_var",
    "stage1.1.rbr_1x1.conv.weight",
    "stage1.1.rbr_1x1.bn.running_mean",
    "stage1.1.rbr_identity.running_mean",
]


@pytest.mark.parametrize("key", MISSING)
def test_missing(key: str) -> None:
    state = {**trained(), **trained("repvgg_strided")}
    del state[key]
    message = refused(state)
    assert "incomplete" in message and "stage1.1.rbr_" in message


BAD = {
    "shape": (lambda a: a[:, :, 0], "rbr_dense.conv.weight"),
    "scalar": (lambda a: np.float32(1) * np.ones(()), "rbr_dense.conv.weight"),
    "empty": (lambda a: a[:, :0], "rbr_dense.conv.weight"),
    "channels": (lambda a: a[:-1], "rbr_1x1.conv.weight"),
    "groups": (lambda a: np.concatenate([a, a], 1)[:, :4], "rbr_1x1.conv.weight"),
    "norm": (lambda a: a[:-1], "rbr_dense.bn.running_var"),
    "affine": (lambda a: a[:, None], "rbr_dense.bn.weight"),
    "type": (lambda a: a.astype(np.int8), "rbr_dense.conv.weight"),
    "mixed": (lambda a: a.astype(np.float16), "rbr_1x1.conv.weight"),
    "object": (lambda a: "text", "rbr_1x1.conv.weight"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_shapes_and_types(case: str) -> None:
    change, key = BAD[case]
    state: dict[str, Any] = trained()
    state[f"stage1.1.{key}"] = change(state[f"stage1.1.{key}"])
    assert "'stage1.1" in refused(state)


VALUES = {
    "rbr_dense.conv.weight": np.nan,
    "rbr_1x1.conv.weight": np.inf,
    "rbr_dense.bn.running_var": -1.0,
    "rbr_1x1.bn.running_mean": np.nan,
    "rbr_identity.weight": np.inf,
    "rbr_identity.bias": -np.inf,
}


@pytest.mark.parametrize("kind", [np.float32, np.float16])
@pytest.mark.parametrize("key", VALUES)
def test_bad_values(key: str, kind: Any) -> None:
    state = {k: v.astype(kind) if v.dtype == np.float32 else v for k, v in trained().items()}
    state[f"stage1.1.{key}"].flat[3] = VALUES[key]
    message = refused({"model": state})
    assert f"'model/stage1.1.{key}' has the value {VALUES[key]}" in message


def test_weights_that_overflow() -> None:
    state = {k: v.astype(np.float16) if v.ndim else v for k, v in trained().items()}
    state["stage1.1.rbr_dense.bn.weight"][:] = 60000
    state["stage1.1.rbr_dense.bn.running_var"][:] = 0.0001
    assert "stage1.1" in refused(state)


def test_a_branch_that_is_not_known() -> None:
    state = {**trained(), "stage1.1.rbr_3x1.conv.weight": np.ones((6, 2, 3, 1), np.float32)}
    assert "'stage1.1.rbr_3x1.conv.weight'" in refused(state)


def test_options_are_checked() -> None:
    with pytest.raises(ValueError, match="known are: acnet, apple"):
        fuse_state_dict({}, family="resnet")
    with pytest.raises(ValueError, match="not negative"):
        fuse_state_dict({}, eps=-1.0)


@pytest.mark.parametrize("name", ['a"b', "a\\b", "ä\n\t", "\x00\x7f", "%d'#", "a" * 5000])
def test_any_name(name: str) -> None:
    state = {key.replace("stage1.1", f"stage1.{name}"): v for key, v in trained().items()}
    fused, report = fuse_state_dict(state)
    assert f"stage1.{name}.rbr_reparam.weight" in fused
    assert report.fused[0].branches == 3


def test_input_in_other_layouts() -> None:
    state = trained()
    expected = fuse_state_dict(state)[0]["stage1.1.rbr_reparam.weight"]
    key = "stage1.1.rbr_dense.conv.weight"
    ways = (np.asfortranarray, lambda a: a.astype(">f4"), _unaligned)
    for changed in (way(state[key]) for way in ways):
        fused, _ = fuse_state_dict({**state, key: changed})
        assert np.array_equal(fused["stage1.1.rbr_reparam.weight"], expected)


def _unaligned(array: Array) -> Array:
    data = np.empty(array.nbytes + 1, np.uint8)[1:]
    data[:] = array.reshape(-1).view(np.uint8)
    return data.view(array.dtype).reshape(array.shape)


def test_progress_is_told() -> None:
    told: list[str] = []
    fuse_state_dict(trained(), progress=lambda stage, step, steps: told.append(stage))
    assert told
