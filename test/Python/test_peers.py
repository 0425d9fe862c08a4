# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tables of `tools/bench.sh peers` from samples written here, and where they go."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import documents
import peers_benchmark
import pictures
import pytest
import tables
from case import Case
from results import Results
from setting import Setting

ROOT = Path(__file__).parents[2]
NAMES = {"ours": "repvgg-mlir", "ncnn": "ncnn", "mnn": "MNN", "tvm": "TVM"}


def setting(title: str, instructions: str = "native", **samples: list[float]) -> Setting:
    """Of a title such as `repvgg_a0 fused 1 2`: network, state, batch, threads."""
    network, state, batch, threads = title.split()
    engines = {
        name: {"engine": NAMES[name], "version": "1.0", "ms": ms}
        if ms
        else {"failed": "", "ms": []}
        for name, ms in samples.items()
    }
    case = Case(network, state == "fused", int(batch), Path("cases"))
    return Setting(case, int(threads), instructions, engines)


def results(*settings: Setting) -> Results:
    every = Results("CPU", 2, features=[])
    for one in settings:
        every.add(one)
    return every


A0 = setting("repvgg_a0 fused 1 1", ours=[2.0, 1.0, 4.0], ncnn=[3.0, 9.0, 1.5], mnn=[2.0, 2.5, 6.0])
A0_TWO = setting("repvgg_a0 fused 1 2", ours=[1, 1], ncnn=[1234.5, 1234.5], mnn=[100, 101])
B1 = setting("repvgg_b1 fused 1 1", ours=[10.0], ncnn=[20.0], mnn=[], tvm=[99.0])
TRAINED = setting("repvgg_a0 trained 1 1", ours=[1.0], ncnn=[2.0], mnn=[3.0])


def test_group_has_minima_medians_and_ratios_of_the_best() -> None:
    # The best minimum is ncnn's, the best median MNN's.
    assert tables.texts(results(A0_TWO, A0))["fused-1"].splitlines() == [
        "Networks fused beforehand, batch 1. Milliseconds, minimum / median of 2 to 3 runs:",
        "",
        "| | ours | ncnn | MNN | best peer / ours |",
        "|---|---|---|---|---|",
        "| `repvgg_a0`, 1 thread | 1.00 / 2.00 | 1.50 / 3.00 | 2.00 / 2.50 | 1.50 / 1.25 |",
        "| `repvgg_a0`, 2 threads | 1.00 / 1.00 | 1234 / 1234 | 100.0 / 100.5 | 100.00 / 100.50 |",
    ]


def test_settings_are_grouped_by_state_batch_and_instructions() -> None:
    batch = setting("repvgg_a0 fused 8 1", ours=[1.0], ncnn=[2.0])
    avx2 = setting("repvgg_a0 fused 1 1", "avx2", ours=[1.0], mnn=[2.0])
    texts = tables.texts(results(avx2, TRAINED, batch, A0))
    tables_only = [name for name in texts if name not in ("machine", "everybody")]
    assert tables_only == ["fused-1", "fused-8", "trained-1", "fused-1-avx2"]
    assert "as trained, batch 1. " in texts["trained-1"]
    assert "fused beforehand, batch 1, AVX2. " in texts["fused-1-avx2"]
    assert texts["fused-1-avx2"].splitlines()[2] == "| | ours | MNN | best peer / ours |"


def test_engines_measured_rarely_are_in_their_own_table_only() -> None:
    texts = tables.texts(results(A0, B1, TRAINED))
    assert "TVM" not in texts["fused-1"]
    assert (
        "| `repvgg_b1`, 1 thread | 10.00 / 10.00 | 20.00 / 20.00 | – | 2.00 / 2.00 |"
        in texts["fused-1"].splitlines()
    )
    caption, _, *everybody = texts["everybody"].splitlines()
    assert caption.endswith(" minimum of 1 run:")
    assert everybody == [
        "| | ours | ncnn | TVM |",
        "|---|---|---|---|",
        "| `repvgg_b1`, 1 thread | 10.00 | 20.00 | 99.00 |",
    ]


def test_the_best_peer_has_a_column_however_rare() -> None:
    fast = setting("repvgg_b1 fused 1 1", ours=[10.0], ncnn=[20.0], mnn=[30.0], tvm=[5.0])
    text = tables.texts(results(A0, fast, TRAINED))["fused-1"]
    assert text.splitlines()[2] == "| | ours | ncnn | MNN | TVM | best peer / ours |"
    assert text.endswith("| 5.00 / 5.00 | 0.50 / 0.50 |")


def test_peers_are_ordered_by_their_mean_distance() -> None:
    one = setting("repvgg_a0 fused 1 1", ours=[1.0], ncnn=[4.0], mnn=[2.0], tvm=[9.0])
    two = setting("repvgg_b1 fused 1 1", ours=[10.0], ncnn=[20.0], mnn=[80.0], tvm=[90.0])
    others = [
        setting(f"repvgg_a0 trained {n} 1", ours=[1.0], ncnn=[2.0], mnn=[2.0]) for n in (1, 2)
    ]
    head = tables.texts(results(one, two, *others))["everybody"].splitlines()[2]
    assert head == "| | ours | ncnn | MNN | TVM |"


def test_a_setting_without_numbers_has_no_line() -> None:
    failed = setting("repvgg_a0 trained 1 1", ours=[], ncnn=[])
    texts = tables.texts(results(failed))
    assert "trained-1" not in texts and texts["machine"] == "CPU, 2 processors."
    alone = setting("repvgg_a0 fused 1 1", ours=[1.0], ncnn=[])
    assert tables.texts(results(alone))["fused-1"].endswith("| 1.00 / 1.00 | – / – |")


def test_machine_names_every_version_of_a_peer() -> None:
    other = setting("repvgg_a2 fused 1 1", ours=[1.0], ncnn=[2.0])
    other.engines["ncnn"]["version"] = "1.1"
    assert tables.machine(results(A0, other)) == "CPU, 2 processors. MNN 1.0, ncnn 1.0 and 1.1."


def test_results_survive_their_file(tmp_path: Path) -> None:
    results(B1, A0).write(tmp_path)
    again = Results.read(tmp_path)
    assert [s.title for s in again.settings] == [A0.title, B1.title]
    assert again.settings[0].engines == A0.engines and (again.cpu, again.cpus) == ("CPU", 2)


TEXT = "before\n<!-- peers: a -->\nold\n<!-- /peers -->\nbetween\n<!-- peers: b --><!-- /peers -->"


def test_only_what_is_between_markers_changes() -> None:
    new = documents.rewrite(TEXT, {"a": r"\1 new", "b": "| x |"})
    assert new == (
        "before\n<!-- peers: a -->\n\n\\1 new\n\n<!-- /peers -->\nbetween\n"
        "<!-- peers: b -->\n\n| x |\n\n<!-- /peers -->"
    )
    assert documents.rewrite(new, {"a": r"\1 new", "b": "| x |"}) == new


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (TEXT.replace("peers: b", "peers: c"), "expects the markers a, b, but got 'c'"),
        (TEXT.replace("<!-- peers: b -->", ""), "expects one marker 'b', but got 0"),
        (TEXT.replace("between", "<!-- peers: a --><!-- /peers -->"), "marker 'a', but got 2"),
        (TEXT.replace("old\n<!-- /peers -->", ""), "after each marker, before the next"),
        (TEXT.replace("between", "<!-- /peers -->"), "after each marker, before the next"),
    ],
    ids=["unknown", "missing", "twice", "not closed", "closed twice"],
)
def test_wrong_markers_are_errors(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        documents.rewrite(text, {"a": "", "b": ""})


@pytest.mark.parametrize("document", documents.DOCUMENTS)
def test_documents_have_the_markers_that_are_known(document: str) -> None:
    names = documents.DOCUMENTS[document]
    documents.rewrite((ROOT / document).read_text(), dict.fromkeys(names, ""))


def whole() -> Results:
    """Something for each table."""
    titles = ["fused 1 1", "fused 1 2", "trained 1 1", "fused 8 1", "trained 8 1"]
    settings = [setting(f"repvgg_a0 {title}", ours=[1.0], ncnn=[777.0]) for title in titles]
    avx2 = setting("repvgg_a0 fused 1 1", "avx2", ours=[1.0], ncnn=[888.0])
    return results(*settings, avx2)


def project(folder: Path) -> Path:
    """The documents, in a folder where they may change."""
    (folder / "docs").mkdir()
    for document in documents.DOCUMENTS:
        shutil.copy(ROOT / document, folder / document)
    return folder


def test_docs_are_written_from_the_file_alone(tmp_path: Path) -> None:
    whole().write(tmp_path)
    arguments = ["--docs", "--output", str(tmp_path)]
    assert peers_benchmark.main(arguments, root=project(tmp_path)) == 0
    page = (tmp_path / "docs/Performance.md").read_text()
    assert page.count("| 777.0 / 777.0 |") == 5 and page.count("| 888.0 / 888.0 |") == 1
    drawn = {path.name: path.read_text() for path in (tmp_path / "docs/images").iterdir()}
    assert drawn == pictures.pictures(page)
    assert ">777 ms<" in drawn["overview-dark.svg"] and ">777.00×<" in drawn["fused-1-light.svg"]
    assert not list(tmp_path.rglob("*.part"))


def test_docs_stay_if_a_table_was_not_measured(tmp_path: Path, capsys) -> None:
    results(A0).write(tmp_path)
    root = project(tmp_path)
    before = [(root / document).read_text() for document in documents.DOCUMENTS]
    assert peers_benchmark.main(["--docs", "--output", str(tmp_path)], root) == 1
    error = "docs/Performance.md: expects results for 'trained-1', but got none"
    assert error in capsys.readouterr().err
    assert [(root / document).read_text() for document in documents.DOCUMENTS] == before


def test_docs_go_with_no_measuring(tmp_path: Path, capsys) -> None:
    with pytest.raises(SystemExit):
        peers_benchmark.main(["--docs", "--rounds", "2", "--output", str(tmp_path)], tmp_path)
    assert "--docs measures nothing, but got --rounds" in capsys.readouterr().err


def test_pictures_are_those_of_the_page() -> None:
    """If this fails: python test/Benchmarks/peers/pictures.py, and check the result in."""
    drawn = pictures.pictures((ROOT / pictures.PAGE).read_text())
    folder = ROOT / pictures.folder(pictures.PAGE)
    there = {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}
    assert there == drawn


def test_the_overview_has_ours_and_the_two_best_of_all_engines() -> None:
    a0 = setting("repvgg_a0 fused 1 1", ours=[2.0], ncnn=[3.0], mnn=[4.0], tvm=[3.5])
    known = tables.texts(results(a0, A0_TWO, setting("repvgg_b1 fused 1 1", ours=[1.0])))
    page = "".join(
        f"<!-- peers: {name} -->\n\n{text}\n\n<!-- /peers -->" for name, text in known.items()
    )
    first = pictures.overview(page)[0]
    assert first.bars == [("repvgg-mlir", 2.0, True), ("ncnn", 3.0, False), ("TVM", 3.5, False)]
    assert (first.title, first.note) == ("repvgg_a0", "1.50×")


@pytest.fixture
def no_engines(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Titles of what would have been measured, in cases without models."""
    titles: list[str] = []

    def prepare(case: Case) -> None:
        case.folder.mkdir(parents=True, exist_ok=True)
        (case.folder / "m.onnx").touch()

    def measure(one: Setting, *_) -> None:
        assert (one.case.folder / "m.onnx").exists()
        titles.append(one.title)
        one.engines = A0.engines

    monkeypatch.setattr(Case, "prepare", prepare)
    monkeypatch.setattr(peers_benchmark, "measure", measure)
    return titles


def run(folder: Path, *arguments: str) -> int:
    case = ["--networks", "repvgg_a0", "--states", "fused", "--batches", "1"]
    return peers_benchmark.main([*case, "--output", str(folder), *arguments])


def test_files_of_a_measured_case_go_and_plans_stay(tmp_path: Path, no_engines: list[str]) -> None:
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases/plans.json").touch()
    assert run(tmp_path) == 0
    assert len(no_engines) == 2
    assert [path.name for path in (tmp_path / "cases").iterdir()] == ["plans.json"]
    assert len(Results.read(tmp_path).settings) == 2
    assert "| `repvgg_a0`, 2 threads | 1.00 / 2.00 |" in (tmp_path / "peers.md").read_text()


def test_files_that_are_kept_stay(tmp_path: Path, no_engines: list[str]) -> None:
    assert run(tmp_path, "--keep") == 0
    assert (tmp_path / "cases/repvgg_a0-fused-1/m.onnx").exists()
    # Nothing is missing, nothing is exported, nothing goes.
    assert run(tmp_path, "--resume") == 0
    assert (tmp_path / "cases/repvgg_a0-fused-1/m.onnx").exists() and len(no_engines) == 2


def test_resuming_measures_what_is_missing(tmp_path: Path, no_engines: list[str]) -> None:
    some = results(A0)
    some.cpu, some.features = Results().cpu, Results().features
    some.write(tmp_path)
    assert run(tmp_path, "--resume") == 0
    assert no_engines == [A0_TWO.title]


def test_resuming_on_another_machine_is_an_error(tmp_path: Path, no_engines: list[str], capsys):
    results(A0).write(tmp_path)
    before = json.loads((tmp_path / "peers.json").read_text())
    assert run(tmp_path, "--resume") == 1
    assert "--resume expects results of" in capsys.readouterr().err
    assert json.loads((tmp_path / "peers.json").read_text()) == before and not no_engines
