// A profile splits the run's time into stages that add up, and has its peak.
// RUN: repvgg-opt --fuse %s --profile-json=%t.json -o /dev/null
// RUN: %python -c "import json, sys; \
// RUN:   p = json.load(open(sys.argv[1])); \
// RUN:   stages = 'read raise fuse verify lower write other'.split(); \
// RUN:   assert set(p) == {s + '_ms' for s in stages} | {'total_ms', 'peak_kb'}, p; \
// RUN:   assert abs(sum(p[s + '_ms'] for s in stages) - p['total_ms']) < 1e-3, p; \
// RUN:   assert min(p.values()) >= 0 and p['read_ms'] > 0 and p['peak_kb'] > 10000, p" %t.json
func.func @f(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}
