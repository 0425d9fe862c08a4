// Without a name and without a natural choice there is no entry.
// RUN: repvgg-opt %s --repvgg-select-entry --split-input-file --verify-diagnostics

// expected-error @below {{expects one public function or one named 'main' (choose one with 'entry'), but got @a, @b}}
module {
  func.func @a() { return }
  func.func @b() { return }
}

// -----

// expected-error @below {{expects one public function or one named 'main' (choose one with 'entry'), but got none}}
module {
}
