# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The engines: each is told a case and a number of threads, and runs it.

A new engine is a class here, and a line in engine_table.py. All compute in f32, but what is called
Default; options are those that its makers recommend for latency on a CPU. With
PEERS_INSTRUCTIONS=avx2 in the environment, vectors have 256 bits; an engine that cannot be told
raises NotImplementedError.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version as package_version
from pathlib import Path

import numpy as np
from case import Case

Run = Callable[[], np.ndarray]
#: Where our tools are.
BIN = os.environ.get("REPVGG_BIN", "")
AVX2 = os.environ.get("PEERS_INSTRUCTIONS") == "avx2"
if AVX2:
    # Read by oneDNN (in PyTorch and OpenVINO), PyTorch and OpenVINO when they are loaded.
    os.environ |= {
        "ONEDNN_MAX_CPU_ISA": "AVX2", "ATEN_CPU_CAPABILITY": "avx2", "OV_CPU_MAX_ISA": "avx2",
        "MKL_ENABLE_INSTRUCTIONS": "AVX2",
    }  # fmt: skip
#: For compilers: the name of the machine to compile for, and what files for it are called.
CPU, SUFFIX = ("x86-64-v3", "-avx2") if AVX2 else ("native", "")


def once(target: Path, command: list[str], folder: Path) -> Path:
    """Makes `target` by `command`, unless it is there."""
    if not target.exists():
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        if done.returncode != 0 or not target.exists():
            said = done.stderr[-2000:].strip() or f"it ended with status {done.returncode}"
            # Pages of results are about a machine, not about its folders.
            program, *arguments = command
            raise RuntimeError(f"{said} ({' '.join([Path(program).name, *arguments])})")
    return target


def _refuse_avx2() -> None:
    if AVX2:
        raise NotImplementedError("it cannot be told to do without AVX-512")


def script(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


class Ours:
    """This compiler: the exported linalg as it is, blocks fused.

    With PEERS_TUNE=1 in the environment, plans are measured.
    """

    name = "repvgg-mlir"
    #: The number format, and the options for it.
    precision: str = "f32"
    options: tuple[str, ...] = ()

    def version(self) -> str:
        text = subprocess.check_output([f"{BIN}/repvgg-compile", "--version"], text=True)
        return text.split()[1]

    def load(self, case: Case, threads: int) -> Run:
        import repvgg

        tune = os.environ.get("PEERS_TUNE") == "1"
        stem = f"ours-{self.precision}-{threads}{SUFFIX}{'-tuned' if tune else ''}"
        tuning = ["--tune", f"--plan-cache={case.root / 'plans.json'}"] if tune else []
        once(
            case.folder / f"{stem}.so",
            [f"{BIN}/repvgg-compile", "m.mlir", "-o", stem, f"--cpu={CPU}", f"--threads={threads}",
             *self.options, *tuning],
            case.folder,
        )  # fmt: skip
        model, x = repvgg.open(case.folder / f"{stem}.so", threads), case.image()
        out = model(x)
        return lambda: model(x, out=out)


class Eager:
    """PyTorch as it is."""

    name = "PyTorch eager"

    def version(self) -> str:
        return package_version("torch")

    def load(self, case: Case, threads: int) -> Run:
        import torch

        torch.set_num_threads(threads)
        model, x = self.compile(case.model(), case), torch.from_numpy(case.image())

        def run() -> np.ndarray:
            with self.mode():
                return model(x).float().numpy()

        return run

    def compile(self, model, case: Case):
        return model

    def mode(self) -> contextlib.AbstractContextManager:
        """What the model runs in."""
        import torch

        return torch.inference_mode()


class Inductor(Eager):
    """PyTorch's compiler with weights frozen."""

    name = "PyTorch inductor"

    def compile(self, model, case: Case):
        import torch
        import torch._inductor.config as config

        config.freezing = True
        if AVX2:
            config.cpp.simdlen = 256
        return torch.compile(model)


class OnnxRuntime:
    name = "ONNX Runtime"

    def version(self) -> str:
        return package_version("onnxruntime")

    def load(self, case: Case, threads: int) -> Run:
        _refuse_avx2()
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(
            str(self.model(case)), options, providers=["CPUExecutionProvider"]
        )
        feed = {session.get_inputs()[0].name: case.image()}
        return lambda: session.run(None, feed)[0]

    def model(self, case: Case) -> Path:
        return case.folder / "m.onnx"


class OpenVino:
    name = "OpenVINO"
    #: Of the format; without one it takes what it thinks is the best on this processor.
    hint: dict[str, str] = {"INFERENCE_PRECISION_HINT": "f32"}

    def version(self) -> str:
        return package_version("openvino")

    def load(self, case: Case, threads: int) -> Run:
        import openvino

        core = openvino.Core()
        compiled = core.compile_model(
            str(self.model(case)), "CPU",
            {
                "INFERENCE_NUM_THREADS": threads, "NUM_STREAMS": 1,
                "PERFORMANCE_HINT": "LATENCY", **self.hint,
            },
        )  # fmt: skip
        request, x = compiled.create_infer_request(), case.image()

        def run() -> np.ndarray:
            request.infer([x], share_inputs=True, share_outputs=True)
            return request.get_output_tensor().data

        return run

    def model(self, case: Case) -> Path:
        return case.folder / "m.onnx"


class OpenVinoDefault(OpenVino):
    name = "OpenVINO by default"
    hint: dict[str, str] = {}


class Ncnn:
    name = "ncnn"
    #: Its options about formats.
    formats: dict[str, bool] = dict.fromkeys(
        ("fp16_packed", "fp16_storage", "fp16_arithmetic", "bf16_storage"), False
    )

    def version(self) -> str:
        return package_version("ncnn")

    def load(self, case: Case, threads: int) -> Run:
        _refuse_avx2()
        import ncnn

        stem = self.model(case)
        net = ncnn.Net()
        net.opt.num_threads = threads
        net.opt.use_vulkan_compute = False
        for option, value in self.formats.items():
            setattr(net.opt, f"use_{option}", value)
        net.load_param(f"{stem}.param")
        net.load_model(f"{stem}.bin")
        # It has no batches: images one after another.
        images = [ncnn.Mat(np.ascontiguousarray(image)).clone() for image in case.image()]

        def run_one(image: ncnn.Mat) -> np.ndarray:
            extractor = net.create_extractor()
            extractor.input("in0", image)
            return np.array(extractor.extract("out0")[1])

        return lambda: np.stack([run_one(image) for image in images])

    def model(self, case: Case) -> Path:
        """Its files' name, without their endings."""
        shape = ",".join(str(n) for n in case.image()[:1].shape)
        once(
            case.folder / "m.ncnn.param",
            [script("pnnx"), "m.pt", f"inputshape=[{shape}]", "fp16=0"],
            case.folder,
        )
        return case.folder / "m.ncnn"


class NcnnDefault(Ncnn):
    name = "ncnn by default"
    formats: dict[str, bool] = {}


class Mnn:
    name = "MNN"
    precision: dict[str, str] = {"precision": "high"}

    def version(self) -> str:
        return package_version("MNN")

    def load(self, case: Case, threads: int) -> Run:
        _refuse_avx2()
        import MNN

        interpreter = MNN.Interpreter(str(self.model(case)))
        session = interpreter.createSession({"numThread": threads, **self.precision})
        source = interpreter.getSessionInput(session)
        x = case.image()
        host = MNN.Tensor(
            x.shape, MNN.Halide_Type_Float, x.flatten(), MNN.Tensor_DimensionType_Caffe
        )
        shape = case.reference().shape

        def run() -> np.ndarray:
            source.copyFrom(host)
            interpreter.runSession(session)
            result = interpreter.getSessionOutput(session)
            out = MNN.Tensor(
                shape, MNN.Halide_Type_Float, np.zeros(shape, np.float32),
                MNN.Tensor_DimensionType_Caffe,
            )  # fmt: skip
            result.copyToHostTensor(out)
            return np.array(out.getData(), np.float32).reshape(shape)

        return run

    def model(self, case: Case) -> Path:
        return mnn_tool(
            "mnnconvert", case.folder / "m.mnn",
            "-f", "ONNX", "--modelFile", "m.onnx", "--MNNModel", "m.mnn", "--bizCode", "bench",
        )  # fmt: skip


def mnn_tool(name: str, target: Path, *arguments: str) -> Path:
    """Makes `target` by a function of MNN's tools, which takes a command line; its own scripts
    install more packages, tell its makers what was converted, and mnnquant crashes."""
    code = f"import sys, _tools; _tools.{name}(sys.argv)"
    return once(target, [sys.executable, "-c", code, *arguments], target.parent)


class MnnDefault(Mnn):
    name = "MNN by default"
    precision: dict[str, str] = {}


class Iree:
    name = "IREE"

    def version(self) -> str:
        return package_version("iree-base-compiler")

    def load(self, case: Case, threads: int) -> Run:
        import iree.runtime as runtime
        from repvgg_testing import iree_models

        target = case.folder / f"m{SUFFIX}.vmfb"
        if not target.exists():
            iree_models.compile(case.folder / "m.mlir", target, CPU if AVX2 else "host")
        main, device = iree_models.open_main(target, threads)
        x = runtime.asdevicearray(device, case.image())
        return lambda: main(x).to_host()


class Tvm:
    name = "TVM"

    def version(self) -> str:
        return package_version("apache-tvm")

    def load(self, case: Case, threads: int) -> Run:
        os.environ["TVM_NUM_THREADS"] = str(threads)
        import torch
        import tvm
        from tvm import relax
        from tvm.relax.frontend.torch import from_exported_program

        exported = torch.export.export(case.model(), (torch.from_numpy(case.image()),))
        module = from_exported_program(exported)
        target = tvm.target.Target.from_device(tvm.cpu())
        if AVX2:
            target = tvm.target.Target({"kind": "llvm", "mcpu": CPU})
        with target:
            executable = tvm.compile(module, target=target)
        machine = relax.VirtualMachine(executable, tvm.cpu())
        x = tvm.runtime.tensor(case.image())

        def run() -> np.ndarray:
            result = machine["main"](x)
            return (result if hasattr(result, "numpy") else result[0]).numpy()

        return run
