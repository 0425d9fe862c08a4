"""lit configuration: IR tests, one folder a stage."""

import os
import shutil

import lit.formats

config.name = "repvgg"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["Unit", "Integration", "Inputs", "Benchmarks", "Found"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.repvgg_binary_dir, "test")

config.environment["PATH"] = os.pathsep.join(
    [config.repvgg_tools_dir, config.llvm_tools_dir, config.environment["PATH"]]
)
config.substitutions += [
    ("%repvgg_libs", config.repvgg_libs_dir),
    ("%repvgg_tools", config.repvgg_tools_dir),
    ("%repvgg_source", config.repvgg_source_dir),
    (
        "%repvgg_docs",
        os.path.join(config.repvgg_binary_dir, "include", "RepVGG", "docs"),
    ),
    ("%repvgg_build", config.repvgg_binary_dir),
    ("%python", config.python),
    ("%cxx", config.cxx),
    ("%cc", config.cc),
    # A C99 program over the compiler's C API: %c_api PROGRAM.c -o PROGRAM %c_api_libs
    (
        "%c_api_libs",
        f"-L{config.repvgg_libs_dir} -lrepvgg -Wl,-rpath,{config.repvgg_libs_dir} -pthread",
    ),
    (
        "%c_api",
        f"{config.cxx} -x c -std=c99 -Wall -Wextra -Wpedantic -Werror"
        f" -I{config.repvgg_source_dir}/include"
        + (f" -fsanitize={config.repvgg_sanitize}" if config.repvgg_sanitize else ""),
    ),
]
if shutil.which("qemu-aarch64") and shutil.which("aarch64-linux-gnu-g++"):
    config.available_features.add("aarch64")
if config.repvgg_sanitize:
    config.available_features.add("sanitizer")
    # libMLIR is not instrumented: its allocators look like poison from ours.
    config.environment["ASAN_OPTIONS"] = (
        "allow_user_poisoning=0:detect_leaks=0:allocator_may_return_null=1"
    )
