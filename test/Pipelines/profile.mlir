// A profile splits the run's time into stages, and has its peak memory.
// RUN: repvgg-opt --fuse=verify=source %s --profile-json=%t.json -o /dev/null
// RUN: %python -c "import json, sys; \
// RUN:   p = json.load(open(sys.argv[1])); \
// RUN:   stages = 'read raise fuse lower source write'.split(); \
// RUN:   assert set(p) == {s + '_ms' for s in stages + ['verify', 'total']} | {'peak_kb'}, p; \
// RUN:   assert sum(p[s + '_ms'] for s in stages) <= p['total_ms'], p; \
// RUN:   assert 0 < p['verify_ms'] <= p['fuse_ms'], p; \
// RUN:   assert min(p.values()) > 0 and p['peak_kb'] > 10000, p" %t.json
func.func @f(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<0.5> : tensor<2x2x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x4x4xf32>
    repvgg.yield %1 : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}
