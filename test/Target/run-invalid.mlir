// Whatever is wrong with the command line, the model or the files: a clear message and exit status 1.
// RUN: rm -rf %t && mkdir %t
// RUN: %python %S/Inputs/npy.py write %t/x.npy f4 4 1 2 3 4
// RUN: %python %S/Inputs/npy.py write %t/short.npy f4 3 1 2 3
// RUN: %python %S/Inputs/npy.py write %t/double.npy f8 4 1 2 3 4
// RUN: head -c 140 %t/x.npy > %t/truncated.npy
// RUN: sed s/False/True\ / %t/x.npy > %t/fortran.npy
// RUN: sed s/f4/z9/ %t/x.npy > %t/type.npy

// RUN: not repvgg-run %t/none.mlir 2>&1 | FileCheck %s --check-prefix=MODEL
// MODEL: repvgg-run: error: {{.*}}none.mlir
// RUN: not repvgg-run %t/x.npy 2>&1 | FileCheck %s --check-prefix=PARSE
// PARSE: repvgg-run: error: '{{.*}}x.npy' is a NumPy array, not a model
// RUN: not repvgg-run %s --entry nothing 2>&1 | FileCheck %s --check-prefix=ENTRY
// ENTRY: repvgg-run: error: {{.*}}run-invalid.mlir: expects a function 'nothing' with a body, but got @main, @dynamic
// RUN: not repvgg-run %s --entry dynamic 2>&1 | FileCheck %s --check-prefix=DYNAMIC
// DYNAMIC: repvgg-run: error: {{.*}}run-invalid.mlir:{{[0-9]+}}:1: 'func.func' op expects argument 0 of 'dynamic' to be a tensor of static shape and of integers, index or floats, but got 'tensor<?xf32>'
// RUN: not repvgg-run %s --input %t/x.npy --input %t/x.npy 2>&1 | FileCheck %s --check-prefix=INPUTS
// INPUTS: repvgg-run: error: expects 1 '--input', but got 2
// RUN: not repvgg-run %s --output %t/a.npy --output %t/b.npy 2>&1 | FileCheck %s --check-prefix=OUTPUTS
// OUTPUTS: repvgg-run: error: expects at most 1 '--output', but got 2
// RUN: not repvgg-run %s --input %t/none.npy 2>&1 | FileCheck %s --check-prefix=FILE
// FILE: repvgg-run: error: '{{.*}}none.npy': No such file or directory
// RUN: not repvgg-run %s --input %t/short.npy 2>&1 | FileCheck %s --check-prefix=SHAPE
// SHAPE: repvgg-run: error: '{{.*}}short.npy' expects the shape (4), but got (3)
// RUN: not repvgg-run %s --input %t/double.npy 2>&1 | FileCheck %s --check-prefix=TYPE
// TYPE: repvgg-run: error: '{{.*}}double.npy' expects elements of the type <f4, but got <f8
// RUN: not repvgg-run %s --input %t/truncated.npy 2>&1 | FileCheck %s --check-prefix=TRUNCATED
// TRUNCATED: repvgg-run: error: '{{.*}}truncated.npy' expects 16 bytes of data for its shape, but got 12
// RUN: not repvgg-run %s --input %t/fortran.npy 2>&1 | FileCheck %s --check-prefix=FORTRAN
// FORTRAN: repvgg-run: error: '{{.*}}fortran.npy' is in Fortran order, but C order is expected
// RUN: not repvgg-run %s --input %t/type.npy 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: repvgg-run: error: '{{.*}}type.npy' has elements of the unsupported type '<z9'
// RUN: not repvgg-run %s --output %t/nowhere/y.npy 2>&1 | FileCheck %s --check-prefix=WRITE
// WRITE: repvgg-run: error: cannot write '{{.*}}nowhere/y.npy': No such file or directory
// RUN: not repvgg-run %s --output %t 2>&1 | FileCheck %s --check-prefix=DIRECTORY
// DIRECTORY: repvgg-run: error: cannot write '{{.*}}': Is a directory
// RUN: not repvgg-run %s --output /dev/full 2>&1 | FileCheck %s --check-prefix=FULL
// RUN: not repvgg-run %s --json /dev/full 2>&1 | FileCheck %s --check-prefix=FULL
// FULL: repvgg-run: error: cannot write '/dev/full': No space left on device
// RUN: not repvgg-run %s --input %t/x.npy --compare %t/x.npy 2>&1 | FileCheck %s --check-prefix=COMPARE
// COMPARE: output 0: largest difference 4.000e+00 absolute, 1.000e+00 relative
// COMPARE: repvgg-run: error: expects relative differences of at most 1.000000e-05
// RUN: not repvgg-run %s --repeat many 2>&1 | FileCheck %s --check-prefix=OPTION
// OPTION: for the --repeat option: 'many' value invalid
// RUN: not repvgg-run 2>&1 | FileCheck %s --check-prefix=NO-MODEL
// NO-MODEL: Not enough positional command line arguments specified

// RUN: repvgg-run --version | FileCheck %s --check-prefix=VERSION
// VERSION: repvgg-run {{[0-9]+\.[0-9]+}}
// RUN: repvgg-run --help | FileCheck %s --check-prefix=HELP
// HELP: Runs a model: one that repvgg-compile wrote
// HELP: --compare=<ref.npy>
// HELP-NOT: --x86-

func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = arith.addf %x, %x : tensor<4xf32>
  return %y : tensor<4xf32>
}
func.func @dynamic(%x: tensor<?xf32>) {
  return
}
