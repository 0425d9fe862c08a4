// The census shows every record of every function: a line, a table, JSON.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-census)' -o /dev/null 2>&1 | FileCheck %s --check-prefix=LINE
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-census{format=table})' -o /dev/null 2>&1 | FileCheck %s --check-prefix=TABLE --strict-whitespace
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-census{format=json file=-})' -o /dev/null | FileCheck %s --check-prefix=JSON
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-census{format=json file=%t.json})' | FileCheck %s --check-prefix=IR
// RUN: %python -m json.tool %t.json | FileCheck %s --check-prefix=JSON
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-census{format=json file=%t.json})' -o /dev/null 2>&1 | count 0
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(repvgg-census{format=json file=%t/no/such/folder})' 2>&1 | FileCheck %s --check-prefix=UNWRITABLE
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(repvgg-census{format=xml})' 2>&1 | FileCheck %s --check-prefix=FORMAT

// LINE:      {{^}}repvgg: 3 blocks found, 1 fused, 2 refused; 1 is not checked from the source{{$}}
// LINE-NOT:  {{.}}

// TABLE:      {{^}}block  branches  kernel              ops            MACs          params           bytes      error < bound{{$}}
// TABLE-NEXT: {{^}}stem          2  3x3 s2 g1 3->48  5 -> 1  21.6M -> 19.5M  1.60k -> 1.34k  12.5M -> 3.01M  1.5e-16 < 2.0e-13{{$}}
// TABLE-NEXT: {{^}}odd           3  refused          2 -> 2    100 -> 100 *        10 -> 10      999 -> 999{{$}}
// TABLE-NEXT: {{^}}    A6: expects equal output sizes{{$}}
// TABLE-NEXT: {{^}}    not checked from the source: cannot evaluate 'tosa.exp'{{$}}
// TABLE-NEXT: {{^}}net#4         2  left{{$}}
// TABLE-NEXT: {{^}}    A22: expects inference-mode statistics{{$}}
// TABLE-NEXT: {{^}}total                             7 -> 3  21.6M -> 19.5M  1.61k -> 1.35k  12.5M -> 3.01M{{$}}
// TABLE-NEXT: {{^}}* of one output position: spatial sizes are dynamic{{$}}
// TABLE-NEXT: repvgg: 3 blocks found

// JSON:      "version": 2,
// JSON-NEXT: "summary": {
// JSON-NEXT:   "blocks": 3,
// JSON-NEXT:   "fused": 1,
// JSON-NEXT:   "refused": 1,
// JSON-NEXT:   "left": 1,
// JSON-NEXT:   "checked": 1,
// JSON-NEXT:   "unchecked": 1,
// JSON-NEXT:   "in_no_block": {},
// JSON-NEXT:   "alone": {},
// JSON-NEXT:   "ops_before": 7,
// JSON:        "bytes_after": 3010999
// JSON:      "blocks": [
// JSON:        "block": "stem",
// JSON-NEXT:   "function": "one",
// JSON-NEXT:   "status": "fused",
// JSON-NEXT:   "branches": 2,
// JSON-NEXT:   "kernel": "3x3 s2 g1 3->48",
// JSON-NEXT:   "ops_before": 5,
// JSON:        "error": 1.5{{.*}}e-16,
// JSON-NEXT:   "bound": 2{{.*}}e-13,
// JSON-NEXT:   "probes": 4,
// JSON-NEXT:   "checked": true
// JSON:        "rule": "A6",
// JSON-NEXT:   "reason": "expects equal output sizes",
// JSON:        "per_position": true,
// JSON-NEXT:   "unchecked": "cannot evaluate 'tosa.exp'"
// JSON:        "function": "two",
// JSON-NEXT:   "status": "left",

// IR: func.func private @one
// UNWRITABLE: error: 'repvgg-census' cannot write '{{.*}}folder'
// FORMAT: error: 'repvgg-census' expects option 'format' to be one of line, table, json, but got 'xml'

func.func private @one() attributes {repvgg.census = [
  {block = "stem", status = "fused", branches = 2 : i64, kernel = "3x3 s2 g1 3->48", ops_before = 5 : i64, ops_after = 1 : i64,
   macs_before = 21600000 : i64, macs_after = 19500000 : i64, params_before = 1600 : i64, params_after = 1340 : i64,
   bytes_before = 12500000 : i64, bytes_after = 3010000 : i64, error = 1.5e-16 : f64, bound = 2.0e-13 : f64, probes = 4 : i64, checked},
  {block = "odd", status = "refused", rule = "A6", reason = "expects equal output sizes", branches = 3 : i64, per_position,
   ops_before = 2 : i64, ops_after = 2 : i64, macs_before = 100 : i64, macs_after = 100 : i64, params_before = 10 : i64,
   params_after = 10 : i64, bytes_before = 999 : i64, bytes_after = 999 : i64, unchecked = "cannot evaluate 'tosa.exp'"},
  {block = "not a record", status = "unheard of"}, "nor this"]}
func.func private @two() attributes {repvgg.census = [
  {block = "net#4", status = "left", rule = "A22", reason = "expects inference-mode statistics", branches = 2 : i64}]}
