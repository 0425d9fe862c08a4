// What is in no block is counted in the line, listed in the table, and whole in JSON; what is often there for one reason takes one line.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-census)' -o /dev/null 2>&1 | FileCheck %s --check-prefix=LINE
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-census{format=table})' -o /dev/null 2>&1 | FileCheck %s --check-prefix=TABLE --strict-whitespace
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-census{format=json file=-})' -o /dev/null | FileCheck %s --check-prefix=JSON

// LINE: {{^}}repvgg: 0 blocks found, 0 fused, 0 refused; 11 convolutions are in no block: 10 NHWC, 1 transposed; 1 batch normalization is in no block: 1 after a sum; 1 transposed convolution is left on images with zeros between the pixels; 1 convolution and 1 linear layer stand alone{{$}}

// TABLE:      {{^}}in no block:{{$}}
// TABLE-NEXT: {{^}}c0, c1, c2, c3, ...  convolution x10  left, NHWC{{$}}
// TABLE-NEXT: {{^}}    NHWC: expects NCHW{{$}}
// TABLE-NEXT: {{^}}up  convolution  left, transposed{{$}}
// TABLE-NEXT: {{^}}    A2: expects no zeros between pixels (at insert){{$}}
// TABLE-NEXT: {{^}}bn  batch_norm  left, after a sum{{$}}
// TABLE-NEXT: {{^}}    expects a convolution{{$}}
// TABLE-NEXT: {{^}}stem  convolution  alone, nothing to fold{{$}}
// TABLE-NEXT: {{^}}head  linear  alone, nothing to fold{{$}}
// TABLE-NEXT: {{^}}deconv  transposed  left, transposed{{$}}

// JSON:      "in_no_block": {
// JSON-NEXT:   "convolution": 11,
// JSON-NEXT:   "batch_norm": 1,
// JSON-NEXT:   "transposed": 1
// JSON:      "alone": {
// JSON-NEXT:   "convolution": 1,
// JSON-NEXT:   "linear": 1
// JSON:      "others": [
// JSON:        "block": "c9",
// JSON-NEXT:   "function": "net",
// JSON-NEXT:   "status": "left",
// JSON-NEXT:   "kind": "convolution",
// JSON-NEXT:   "category": "NHWC",
// JSON-NEXT:   "rule": "NHWC",
// JSON-NEXT:   "reason": "expects NCHW"
// JSON-NEXT: },
// JSON:        "at": "insert"

func.func private @net() attributes {repvgg.census = [
  {block = "c0", status = "left", kind = "convolution", category = "NHWC", rule = "NHWC", reason = "expects NCHW"},
  {block = "c1", status = "left", kind = "convolution", category = "NHWC", rule = "NHWC", reason = "expects NCHW"},
  {block = "c2", status = "left", kind = "convolution", category = "NHWC", rule = "NHWC", reason = "expects NCHW"},
  {block = "c3", status = "left", kind = "convolution", category = "NHWC", rule = "NHWC", reason = "expects NCHW"},
  {block = "c4", status = "left", kind = "convolution", category = "NHWC", rule = "NHWC", reason = "expects NCHW"},
  {block = "c5", status = "left", kind = "convolution", category = "NHWC", rule = "NHWC", reason = "expects NCHW"},
  {block = "c6", status = "left", kind = "convolution", category = "NHWC", rule = "NHWC", reason = "expects NCHW"},
  {block = "c7", status = "left", kind = "convolution", category = "NHWC", rule = "NHWC", reason = "expects NCHW"},
  {block = "c8", status = "left", kind = "convolution", category = "NHWC", rule = "NHWC", reason = "expects NCHW"},
  {block = "c9", status = "left", kind = "convolution", category = "NHWC", rule = "NHWC", reason = "expects NCHW"},
  {block = "up", status = "left", kind = "convolution", category = "transposed", rule = "A2", reason = "expects no zeros between pixels", at = "insert"},
  {block = "bn", status = "left", kind = "batch_norm", category = "after a sum", reason = "expects a convolution"},
  {block = "stem", status = "alone", kind = "convolution", category = "nothing to fold"},
  {block = "head", status = "alone", kind = "linear", category = "nothing to fold"},
  {block = "deconv", status = "left", kind = "transposed", category = "transposed", rule = "A2", reason = "expects no zeros between pixels"}]}
