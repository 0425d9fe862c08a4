// Files that are no files, that end too early or that need more memory than they have: an error, at once.
// RUN: rm -rf %t && mkdir %t
// RUN: mkfifo %t/pipe.npy %t/pipe.npz %t/pipe.so

// RUN: not timeout 60 repvgg-run %s --input %t/pipe.npy 2>&1 | FileCheck %s --check-prefix=PIPE
// PIPE: repvgg-run: error: expects '{{.*}}pipe.npy' to be a regular file
// RUN: not timeout 60 repvgg-run %s --input %t/pipe.npz 2>&1 | FileCheck %s --check-prefix=ARCHIVE
// ARCHIVE: repvgg-run: error: expects '{{.*}}pipe.npz' to be a regular file
// RUN: not timeout 60 repvgg-run %s --compare %t/pipe.npy 2>&1 | FileCheck %s --check-prefix=PIPE
// RUN: not timeout 60 repvgg-run %s --input /dev/zero 2>&1 | FileCheck %s --check-prefix=DEVICE
// DEVICE: repvgg-run: error: expects '/dev/zero' to be a regular file
// RUN: not repvgg-run %s --input %t 2>&1 | FileCheck %s --check-prefix=FOLDER
// FOLDER: repvgg-run: error: expects '{{.*}}' to be a regular file
// RUN: not timeout 60 repvgg-run %t/pipe.so 2>&1 | FileCheck %s --check-prefix=LIBRARY
// LIBRARY: repvgg-run: error: expects '{{.*}}pipe.so' to be a regular file

// RUN: %python %S/Inputs/npz.py overlap %t/overlap.npz
// RUN: not repvgg-run %s --input %t/overlap.npz 2>&1 | FileCheck %s --check-prefix=OVERLAP
// OVERLAP: repvgg-run: error: malformed archive '{{.*}}overlap.npz': 'a.npy' overlaps another member
// RUN: %python %S/Inputs/npz.py short %t/short.npz
// RUN: not repvgg-run %s --input %t/short.npz 2>&1 | FileCheck %s --check-prefix=SHORT
// SHORT: repvgg-run: error: malformed archive '{{.*}}short.npz':
// RUN: %python %S/Inputs/npz.py half %t/half.npz
// RUN: not repvgg-run %s --input %t/half.npz 2>&1 | FileCheck %s --check-prefix=HALF
// HALF: repvgg-run: error: malformed archive '{{.*}}half.npz': it is no zip file, or cut short

// What cannot be written is an error, too, and not an abort.
// RUN: not repvgg-run %s --profile > /dev/full 2> %t/profile.txt
// RUN: FileCheck %s --check-prefix=FULL < %t/profile.txt
// RUN: not repvgg-run %s > /dev/full 2> %t/time.txt
// RUN: FileCheck %s --check-prefix=FULL < %t/time.txt
// RUN: not repvgg-run %s --json - > /dev/full 2> %t/json.txt
// RUN: FileCheck %s --check-prefix=FULL < %t/json.txt
// FULL: repvgg-run: error: cannot write '-': No space left on device
// FULL-NOT: error

func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = arith.addf %x, %x : tensor<4xf32>
  return %y : tensor<4xf32>
}
