# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`tools/bench.sh peers --precision`: who is measured, whose output counts, tables and pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import documents
import formats
import machine
import numpy as np
import peers_benchmark
import pictures
import pytest
import tables
from case import Case, spread
from engine_table import ENGINES
from engines import once
from results import Results
from setting import Setting

TITLES = {"ours": "repvgg-mlir", "ncnn": "ncnn", "mnn": "MNN", "ncnn-default": "ncnn by default"}


def engine(name: str, *ms: float, noise: float | None = None, failed: str | None = None) -> dict:
    facts: dict = {"ms": list(ms)}
    if failed is None or noise is not None:
        facts |= {"engine": TITLES[name], "version": "1.0", "noise": noise, "error": noise}
    return facts | ({"failed": failed} if failed else {})


def setting(precision: str, network: str = "repvgg_a0", threads: int = 1, **engines) -> Setting:
    case = Case(network, True, 1, Path("cases"), precision != "f32")
    named = {name.replace("_", "-"): facts for name, facts in engines.items()}
    return Setting(case, threads, "native", named, precision)


def results(*settings: Setting) -> Results:
    every = Results("CPU", 2, features=["AVX2"])
    for one in settings:
        every.add(one)
    return every


F32 = setting("f32", ours=engine("ours", 2.0, noise=0), ncnn=engine("ncnn", 3.0, noise=0))
BF16 = setting(
    "bf16",
    ours=engine("ours", 1.0, 2.0, noise=0.01),
    ncnn=engine("ncnn", 3.0, 5.0, noise=0.0123),
    mnn=engine("mnn", noise=0.8, failed="its output is wrong: off by 80%"),
    onnxruntime=engine("onnxruntime", failed="NotImplementedError: no Conv\nin bf16"),
)
INT8 = setting("int8", ours=engine("ours", 0.5, noise=0.1), mnn=engine("mnn", 0.75, noise=0.2))


def test_every_engine_has_a_class() -> None:
    for precision, names in formats.PEERS.items():
        assert sorted(ENGINES[precision]) == sorted(("ours", *names))


def test_titles_tell_who_chose_the_format() -> None:
    for engines in ENGINES.values():
        for name, kind in engines.items():
            assert name.endswith(formats.DEFAULT) == kind.name.endswith(formats.BY_DEFAULT)


@pytest.mark.parametrize(
    ("name", "precision", "error", "noise", "reason"),
    [
        ("ncnn", "f32", 1e-5, 0, None),
        ("ncnn", "f32", 2e-4, 0, "off by 2.0e-04, more than 1.0e-04"),
        ("ncnn", "f32", float("nan"), 0, "off by nan"),
        ("ncnn-default", "f32", 2e-4, 9, None),
        ("ncnn-default", "f32", 1e-5, 0, "its default is f32"),
        ("ncnn-default", "f32", 0.2, 0, "wrong: off by 20%"),
        ("ncnn-default", "f32", float("nan"), 0, "wrong: off by nan%"),
        ("ncnn", "bf16", 9, 0.02, None),
        ("ncnn", "bf16", 9, 0.6, "wrong: off by 60%"),
        ("ncnn", "int8", 9, float("nan"), "wrong: off by nan%"),
        ("ours", "int8", 9, 0.0001, "computes in f32"),
    ],
)
def test_an_output_decides(
    name: str, precision: str, error: float, noise: float, reason: str | None
) -> None:
    said = formats.misses(name, precision, error, noise, bound=1e-4)
    assert said is None if reason is None else said is not None and reason in said


def test_formats_have_tables_of_their_own() -> None:
    texts = tables.texts(results(INT8, BF16, F32))
    names = ["machine", "fused-1", "fused-1-bf16", "fused-1-bf16-errors", "fused-1-int8"]
    assert list(texts) == [*names, "fused-1-int8-errors", "everybody"]
    assert texts["machine"].startswith("CPU, 2 processors, AVX2. ")
    assert texts["fused-1-bf16"].splitlines() == [
        "Networks fused beforehand, batch 1, bf16. Milliseconds, minimum / median of 2 runs:",
        "",
        "| | ours | ncnn | best peer / ours |",
        "|---|---|---|---|",
        "| `repvgg_a0`, 1 thread | 1.00 / 1.50 | 3.00 / 4.00 | 3.00 / 2.67 |",
    ]
    assert "| `repvgg_a0`, 1 thread | 0.50 / 0.50 | 0.75 / 0.75 |" in texts["fused-1-int8"]


def test_an_engine_is_rare_or_not_within_one_format() -> None:
    slow = setting("f32", **F32.engines, mnn=engine("mnn", 9.0, noise=0))
    others = [setting("bf16", threads=n, ours=engine("ours", 1.0, noise=0.01)) for n in (1, 2)]
    texts = tables.texts(results(slow, *others))
    assert "| | ours | ncnn | MNN | best peer / ours |" in texts["fused-1"]
    assert texts["everybody"].startswith("All engines that were measured")


def test_errors_are_told_and_wrong_ones_marked() -> None:
    caption, _, *lines = tables.texts(results(BF16))["fused-1-bf16-errors"].splitlines()
    assert caption.startswith("Networks fused beforehand, batch 1, bf16: the error's root mean")
    assert lines == [
        "| | ours | ncnn | MNN |",
        "|---|---|---|---|",
        "| `repvgg_a0`, 1 thread | 1.0% | 1.2% | 80.0% (wrong) |",
        "",
        "Without times:",
        "",
        "- mnn: its output is wrong: off by 80%",
        "- onnxruntime: no Conv",
    ]


def test_who_fails_in_some_settings_is_told_where() -> None:
    other = setting("bf16", threads=2, ours=engine("ours", 1.0, noise=0.01))
    lines = tables.left_out([BF16, other])
    assert lines[0] == "- mnn (`repvgg_a0`, 1 thread): its output is wrong: off by 80%"


def test_an_engine_that_chose_its_format_is_no_peer() -> None:
    chosen = {"ncnn_default": engine("ncnn-default", 0.5, noise=0.01)}
    one = setting("f32", **F32.engines, **chosen)
    texts = tables.texts(results(one))
    text = texts["fused-1"]
    assert texts["machine"].endswith("AVX2. ncnn 1.0.")
    assert "| ours | ncnn | ncnn by default |" in text
    assert text.endswith("| 2.00 / 2.00 | 3.00 / 3.00 | 0.50 / 0.50 | 1.50 / 1.50 |")


def test_results_of_formats_survive_their_file(tmp_path: Path) -> None:
    results(INT8, F32, BF16).write(tmp_path)
    again = Results.read(tmp_path)
    assert [s.precision for s in again.settings] == ["f32", "bf16", "int8"]
    assert [s.case.conditioned for s in again.settings] == [False, True, True]
    assert again.machine == "CPU, AVX2" and again.settings[1].engines == BF16.engines


CPUINFO = "processor : 0\nmodel name\t: A: B\nflags\t\t: fpu avx2 amx_int8 avx512f\n\nflags : sse\n"


def test_machine_is_told_with_what_makes_formats_fast(tmp_path: Path) -> None:
    file = tmp_path / "cpuinfo"
    file.write_text(CPUINFO)
    assert machine.cpu_name(file) == "A: B"
    assert machine.cpu_features(file) == ["AVX2", "AVX-512", "AMX int8"]


def test_results_of_a_processor_with_other_extensions_are_not_resumed(tmp_path, capsys) -> None:
    other = results(F32)
    other.cpu, other.features = Results().cpu, ["another"]
    other.write(tmp_path)
    assert peers_benchmark.main(["--resume", "--output", str(tmp_path)]) == 1
    assert "--resume expects results of" in capsys.readouterr().err


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Setting, list[str]]]:
    """The settings and engines that would have been measured."""
    calls: list[tuple[Setting, list[str]]] = []

    def measure(one: Setting, engines: list[str], *_) -> None:
        calls.append((one, engines))
        one.engines = BF16.engines

    monkeypatch.setattr(Case, "prepare", lambda case: case.folder.mkdir(parents=True))
    monkeypatch.setattr(peers_benchmark, "measure", measure)
    return calls


RUN = ["--networks", "repvgg_a0", "--states", "fused", "--batches", "1", "--threads", "1"]


def test_a_format_has_its_own_engines(tmp_path: Path, asked: list) -> None:
    run = [*RUN, "--output", str(tmp_path), "--precision"]
    assert peers_benchmark.main([*run, "bf16"]) == 0
    assert peers_benchmark.main([*run, "int8", "--engines", "openvino", "--resume"]) == 0
    (bf16, engines), (int8, alone) = asked
    assert bf16.precision == "bf16" and engines == ["ours", *formats.PEERS["bf16"]]
    assert int8.title == "repvgg_a0, fused beforehand, 1 thread, batch 1, int8"
    assert alone == ["openvino"] and int8.case.conditioned
    assert [s.precision for s in Results.read(tmp_path).settings] == ["bf16", "int8"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--precision", "f64"], "invalid choice: 'f64'"),
        (["--precision", "bf16", "--engines", "iree"], "in bf16, but got 'iree'"),
        (["--engines", "tensorrt"], "in f32, but got 'tensorrt'"),
    ],
)
def test_wrong_formats_and_engines_are_errors(
    arguments: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    with pytest.raises(SystemExit):
        peers_benchmark.main([*arguments, "--output", str(tmp_path)])
    assert message in capsys.readouterr().err and not list(tmp_path.iterdir())


def page_with(*names: str) -> str:
    return "\n".join(f"<!-- peers: {name} -->\n<!-- /peers -->" for name in names)


@pytest.fixture
def page(tmp_path: Path) -> Callable[[str], str]:
    """Writes a page for another machine, and returns its name."""

    def write(text: str) -> str:
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs/Amx.md").write_text(text)
        return "docs/Amx.md"

    return write


def test_another_machine_has_another_page(tmp_path: Path, page: Callable) -> None:
    name = page(page_with("machine", "fused-1-bf16", "fused-1-bf16-errors"))
    documents.write_documents(results(BF16, INT8), tmp_path, name)
    text = (tmp_path / name).read_text()
    assert "| 3.00 / 2.67 |" in text and "(wrong)" in text and "int8" not in text
    drawn = {path.name: path.read_text() for path in (tmp_path / "docs/images/Amx").iterdir()}
    assert drawn == pictures.pictures(text)
    assert sorted(drawn) == ["fused-1-bf16-dark.svg", "fused-1-bf16-light.svg"]
    assert ">3.00×<" in drawn["fused-1-bf16-dark.svg"]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["machine", "fused-1-int8"], "docs/Amx.md: expects results for 'fused-1-int8'"),
        (["fused-1-bf16"], "docs/Amx.md: expects one marker 'machine', but got 0"),
        (["machine", "fused-1-f8"], "docs/Amx.md: expects the markers .*, but got 'fused-1-f8'"),
    ],
)
def test_pages_with_other_markers_are_errors(
    names: list[str], message: str, tmp_path: Path, page: Callable
) -> None:
    name = page(page_with(*names))
    with pytest.raises(ValueError, match=message):
        documents.write_documents(results(BF16), tmp_path, name)
    assert not (tmp_path / "docs/images").exists()


def test_a_tool_that_says_nothing_has_failed_all_the_same(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"^it ended with status 3 \(sh -c exit 3\)$"):
        once(tmp_path / "m", ["sh", "-c", "exit 3"], tmp_path)
    with pytest.raises(RuntimeError, match="^no such model"):
        once(tmp_path / "m", ["sh", "-c", "echo no such model >&2"], tmp_path)
    assert once(tmp_path / "m", ["touch", "m"], tmp_path).exists()


def test_errors_are_relative_to_what_tells_images_apart(tmp_path: Path) -> None:
    case = Case("a", True, 1, tmp_path, conditioned=True)
    case.folder.mkdir()
    answers = np.array([[1.0, 5.0], [3.0, 1.0]])
    assert spread(answers) == np.sqrt((1 + 4 + 1 + 4) / 4)
    (case.folder / "complete.json").write_text('{"spread": 2.0}')
    np.save(case.folder / "y.npy", answers[:1])
    assert case.errors(np.array([1.0, 4.0])) == {"error": 1 / 5, "noise": np.sqrt(1 / 2) / 2}


def test_of_a_batch_the_image_in_the_middle_counts(tmp_path: Path) -> None:
    case = Case("a", True, 3, tmp_path, conditioned=True)
    case.folder.mkdir()
    (case.folder / "complete.json").write_text('{"spread": 2.0}')
    answers = np.array([[1.0, 5.0], [3.0, 1.0], [2.0, 2.0]])
    np.save(case.folder / "y.npy", answers)
    off = np.array([[0.0, 0.0], [1.0, 1.0], [-50.0, 50.0]])
    assert case.errors(answers + off) == {"error": 10.0, "noise": 0.5}
