// Whatever is wrong with the command line, the model or the disk: a clear message, exit status 1, and no file.
// RUN: rm -rf %t && mkdir -p %t/out %t/folder.so

// RUN: not repvgg-compile %t/none.mlir -o %t/out/m 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: repvgg-compile: error: {{.*}}none.mlir
// RUN: not repvgg-compile %s -o %t/out/m --entry nothing 2>&1 | FileCheck %s --check-prefix=ENTRY
// ENTRY: repvgg-compile: error: {{.*}}compile-invalid.mlir: expects a function 'nothing' with a body, but got @main, @dynamic, @foreign, @narrow
// RUN: not repvgg-compile %s -o %t/out/m --entry dynamic 2>&1 | FileCheck %s --check-prefix=DYNAMIC
// DYNAMIC: repvgg-compile: error: {{.*}}compile-invalid.mlir:{{[0-9]+}}:1: 'func.func' op expects argument 0 of 'dynamic' to be a tensor of static shape
// RUN: not repvgg-compile %s -o %t/out/m --entry foreign 2>&1 | FileCheck %s --check-prefix=FOREIGN
// FOREIGN: repvgg-compile: error: {{.*}}.mlir:{{[0-9]+}}:8: 'tosa.reverse' op is not supported: expects ops of linalg
// RUN: not repvgg-compile %s -o %t/out/m --entry narrow 2>&1 | FileCheck %s --check-prefix=NARROW
// NARROW: repvgg-compile: error: {{.*}}.mlir:{{[0-9]+}}:1: 'func.func' op expects argument 0 of 'narrow' to have elements that the runtime knows, but got 'i24'
// RUN: not repvgg-compile %s -o %t/out/m --cpu pentium9 2>&1 | FileCheck %s --check-prefix=CPU
// CPU: repvgg-compile: error: expects 'native' or a CPU that LLVM knows for {{.*}}, but got 'pentium9'
// RUN: not repvgg-compile %s -o %t/out/m --target moon 2>&1 | FileCheck %s --check-prefix=TARGET
// TARGET: repvgg-compile: error: expects a target of x86-64 or AArch64, but got 'moon
// RUN: not repvgg-compile %s -o - 2>&1 | FileCheck %s --check-prefix=STDOUT
// STDOUT: repvgg-compile: error: expects '--emit=llvm' or '--emit=asm' with '-o -'
// RUN: not repvgg-compile %s -o %t/nowhere/m 2>&1 | FileCheck %s --check-prefix=NOWHERE
// NOWHERE: repvgg-compile: error: cannot write '{{.*}}nowhere/m.{{.*}}': No such file or directory
// RUN: not repvgg-compile %s --emit=llvm -o - > /dev/full 2> %t/full.txt
// RUN: FileCheck %s --check-prefix=FULL < %t/full.txt
// FULL: repvgg-compile: error: cannot write '-': No space left on device
// RUN: not repvgg-compile %s -o %t/out/m --threads 2000 2>&1 | FileCheck %s --check-prefix=THREADS
// THREADS: repvgg-compile: error: expects at most 1024 threads, but got 2000
// RUN: not repvgg-compile %s -o %t/out/m --opt-level 4 2>&1 | FileCheck %s --check-prefix=LEVEL
// LEVEL: repvgg-compile: error: expects an optimization level of at most 3, but got 4
// RUN: not repvgg-compile %s -o %t/out/m --vector-width 7 2>&1 | FileCheck %s --check-prefix=WIDTH
// WIDTH: repvgg-compile: error: expects vectors of 128, 256 or 512 bits, but got 7
// RUN: echo -n ML > %t/short.mlirbc
// RUN: not repvgg-compile %t/short.mlirbc -o %t/out/m 2>&1 | FileCheck %s --check-prefix=SHORT
// SHORT: repvgg-compile: error: '{{.*}}short.mlirbc' cannot be parsed
// RUN: not bash -c 'ulimit -f 2; exec repvgg-compile %s -o %t/out/m' 2>&1 | FileCheck %s --check-prefix=LIMIT
// LIMIT: repvgg-compile: error: cannot write '{{.*}}': File too large
// RUN: ls %t/out | count 0

// The last of three files cannot have its name: the first two go again.
// RUN: not repvgg-compile %s -o %t/folder 2>&1 | FileCheck %s --check-prefix=FOLDER
// FOLDER: repvgg-compile: error: cannot write '{{.*}}folder.so'
// RUN: ls %t | FileCheck %s --check-prefix=NONE
// NONE-NOT: folder.weights
// NONE-NOT: folder.h

// RUN: repvgg-compile %s -o - --emit=llvm --cpu=x86-64-v3 --target=x86_64-linux-gnu | FileCheck %s --check-prefix=LLVM
// LLVM: @repvgg_model_description = {{.*}}constant
// RUN: repvgg-compile %s -o - --emit=asm --target=aarch64-linux-gnu | FileCheck %s --check-prefix=ASM
// ASM: repvgg_model_description:
// RUN: repvgg-compile --version | FileCheck %s --check-prefix=VERSION
// VERSION: repvgg-compile {{[0-9]+\.[0-9]+}}
// RUN: repvgg-compile --help | FileCheck %s --check-prefix=HELP
// HELP: Compiles a model to MODEL.so, MODEL.weights and MODEL.h
// HELP: --cpu=<native|NAME>
// HELP-NOT: --x86-

func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = arith.addf %x, %x : tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func @dynamic(%x: tensor<?xf32>) {
  return
}
func.func @foreign(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = tosa.reverse %x {axis = 0 : i32} : (tensor<4xf32>) -> tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func @narrow(%x: tensor<4xi24>) -> tensor<4xi24> {
  return %x : tensor<4xi24>
}
