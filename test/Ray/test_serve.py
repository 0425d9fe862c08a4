# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Ray Serve: requests by handle and over HTTP, computed in batches."""

from __future__ import annotations

import io
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import repvgg
from ray import serve
from ray_net import Net
from repvgg.ray import application

URL = "http://127.0.0.1:8000/"


@pytest.fixture(scope="module")
def handle(cluster: None, net: Net) -> Iterator[serve.handle.DeploymentHandle]:
    yield serve.run(application([net.files[4], net.files[1]], num_replicas=2))
    serve.shutdown()


def post(data: bytes) -> bytes:
    with urllib.request.urlopen(urllib.request.Request(URL, data, method="POST")) as answer:
        return answer.read()


def as_npy(array: np.ndarray) -> bytes:
    stream = io.BytesIO()
    np.save(stream, array)
    return stream.getvalue()


def assert_close(found: np.ndarray, expected: np.ndarray) -> None:
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-5 * np.abs(expected).max())


def test_handle(handle: serve.handle.DeploymentHandle, net: Net) -> None:
    answers = [handle.remote(image) for image in net.images]
    assert_close(np.stack([answer.result(timeout_s=60) for answer in answers]), net.expected)


def test_http(handle: serve.handle.DeploymentHandle, net: Net) -> None:
    answer = np.load(io.BytesIO(post(as_npy(net.images[3]))))
    assert_close(answer, net.expected[3])


@pytest.mark.parametrize(
    "data, message",
    [
        (b"", "but got no data"),
        (b"no array", "expects a .npy or .npz file"),
        (as_npy(np.array([{}], object)), "expects a .npy or .npz file"),
        (as_npy(np.zeros(3)), r"expects float32[3, 32, 32], but got float64[3]"),
    ],
)
def test_bad_requests(handle: serve.handle.DeploymentHandle, data: bytes, message: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        post(data)
    assert caught.value.code == 400 and message in caught.value.read().decode()


def test_wrong_rows_by_handle(handle: serve.handle.DeploymentHandle, net: Net) -> None:
    """The row is refused, and nobody else's that is in the same batch."""
    good, bad = handle.remote(net.images[0]), handle.remote(net.images[0][:2])
    with pytest.raises(Exception, match=r"but got float32\[2, 32, 32\]"):
        bad.result(timeout_s=60)
    assert_close(good.result(timeout_s=60), net.expected[0])


#: Each row of the result is the sum of all rows, so that it says which were computed together.
SUM = """
func.func @main(%x: tensor<4x3xf32>) -> tensor<4x3xf32> {
  %zero = arith.constant 0.0 : f32
  %none = tensor.empty() : tensor<3xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%none : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%x : tensor<4x3xf32>) outs(%zeros : tensor<3xf32>)
    dimensions = [0]
  %room = tensor.empty() : tensor<4x3xf32>
  %rows = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%room : tensor<4x3xf32>) dimensions = [0]
  return %rows : tensor<4x3xf32>
}
"""


@pytest.mark.usefixtures("cluster")
def test_requests_are_computed_together(tmp_path: Path) -> None:
    model = repvgg.parse(SUM).compile(tmp_path / "sum")
    made = application(model, batch_wait_timeout_s=5)
    together = serve.run(made, name="sum", route_prefix="/sum")
    answers = [together.remote(np.full(3, 2**n, np.float32)) for n in range(4)]
    assert [answer.result(timeout_s=60)[0] for answer in answers] == [15] * 4
    serve.delete("sum")


@pytest.mark.usefixtures("cluster")
def test_too_many_replicas_are_refused(net: Net) -> None:
    """Serve would wait without end."""
    with pytest.raises(repvgg.Refused, match="3 workers of 2 CPUs do not fit .* at most 2 workers"):
        application(net.files[1], num_replicas=3, threads=2)


@pytest.mark.usefixtures("cluster")
def test_batches_can_be_filled(net: Net) -> None:
    """While one is computed."""
    made = application([net.files[1], net.files[4]])._bound_deployment
    assert made.max_ongoing_requests == 12 and made.ray_actor_options["num_cpus"] == 1
