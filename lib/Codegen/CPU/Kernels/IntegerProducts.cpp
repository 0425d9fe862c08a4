//===- IntegerProducts.cpp - Products of i8 -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Four channels a step: each lane of a sum takes the dot product of four
/// neighbours. All ways give the same bits; none saturates.
///
//===----------------------------------------------------------------------===//

#include "IntegerProducts.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// An instruction whose result is a vector of i32.
static Value call(KernelBuilder &k, StringRef intrinsic, ValueRange operands) {
  Type result = k.vectorType(k.builder().getI32Type());
  return IntrinsicOp::create(k.builder(), k.loc(), result, intrinsic, operands);
}

namespace {

class IntegerProducts : public GroupedProducts {
public:
  int64_t channels() const override { return 4; }
  ProductFormat format() const override { return ProductFormat::I8; }
  PackedElement weights() const override { return PackedElement::I8; }

protected:
  static Value shiftLeft(KernelBuilder &k, Value value, Value bits) {
    return arith::ShLIOp::create(k.builder(), k.loc(), value, bits);
  }
  /// With the sign, or with zeros.
  static Value shiftRight(KernelBuilder &k, Value value, Value bits,
                          bool isUnsigned) {
    if (isUnsigned)
      return arith::ShRUIOp::create(k.builder(), k.loc(), value, bits);
    return arith::ShRSIOp::create(k.builder(), k.loc(), value, bits);
  }
};

/// By any target's vectors of i32: a neighbour after the other.
class PlainIntegerProducts : public IntegerProducts {
public:
  explicit PlainIntegerProducts(bool inputUnsigned)
      : inputUnsigned(inputUnsigned) {}

  int64_t parts() const override { return 4; }
  Value multiplyAdd(KernelBuilder &k, Value input, Value weights, Value sum,
                    int64_t part) const override {
    Value product = arith::MulIOp::create(
        k.builder(), k.loc(), neighbour(k, input, part, inputUnsigned),
        neighbour(k, weights, part, /*isUnsigned=*/false));
    return k.add(sum, product);
  }

private:
  static Value neighbour(KernelBuilder &k, Value group, int64_t part,
                         bool isUnsigned) {
    Value highest = shiftLeft(k, group, k.integer(24 - 8 * part));
    return shiftRight(k, highest, k.integer(24), isUnsigned);
  }

  bool inputUnsigned;
};

/// By x86's sums of two products of i16: first of the neighbours 0 and 2, then
/// of 1 and 3. Products of u8 and s8 do not saturate there.
class PairedIntegerProducts : public IntegerProducts {
public:
  PairedIntegerProducts(StringRef intrinsic, bool inputUnsigned)
      : intrinsic(intrinsic), inputUnsigned(inputUnsigned) {}

  int64_t parts() const override { return 2; }
  Value multiplyAdd(KernelBuilder &k, Value input, Value weights, Value sum,
                    int64_t part) const override {
    Value pairs = call(k, intrinsic,
                       {everyOther(k, input, part, inputUnsigned),
                        everyOther(k, weights, part, /*isUnsigned=*/false)});
    return k.add(sum, pairs);
  }

private:
  /// The even or odd bytes as i16.
  static Value everyOther(KernelBuilder &k, Value group, int64_t part,
                          bool isUnsigned) {
    OpBuilder &ops = k.builder();
    Value words = lanesAs(k, group, ops.getI16Type());
    auto all = [&](int16_t value) {
      return arith::ConstantOp::create(
          ops, k.loc(),
          DenseElementsAttr::get(cast<ShapedType>(words.getType()), value));
    };
    if (part == 0 && isUnsigned)
      return arith::AndIOp::create(ops, k.loc(), words, all(0xff));
    if (part == 0)
      words = shiftLeft(k, words, all(8));
    return shiftRight(k, words, all(8), isUnsigned);
  }

  StringRef intrinsic;
  bool inputUnsigned;
};

/// By an instruction for the dot product of four neighbours, which takes inputs
/// of one sign only: those of the other are moved by half of their range.
class DotProducts : public IntegerProducts {
public:
  DotProducts(StringRef intrinsic, bool takesUnsigned, bool inputUnsigned)
      : intrinsic(intrinsic), shift(takesUnsigned == inputUnsigned ? 0
                                    : takesUnsigned                ? 128
                                                                   : -128) {}

  int64_t inputShift() const override { return shift; }

  Value loadInput(KernelBuilder &k, Value buffer,
                  const Offset &offset) const override {
    Value group = IntegerProducts::loadInput(k, buffer, offset);
    if (shift == 0)
      return group;
    return arith::XOrIOp::create(k.builder(), k.loc(), group,
                                 k.integer(0x80808080));
  }
  Value multiplyAdd(KernelBuilder &k, Value input, Value weights, Value sum,
                    int64_t) const override {
    Type byte = k.builder().getI8Type();
    return call(k, intrinsic,
                {sum, lanesAs(k, input, byte), lanesAs(k, weights, byte)});
  }

private:
  StringRef intrinsic;
  int64_t shift;
};

/// Of pairs of i16, added by the same instruction or by another.
class ShortProducts : public LaneProducts {
public:
  ShortProducts(StringRef intrinsic, bool addsUp)
      : intrinsic(intrinsic), addsUp(addsUp) {}

  int64_t channels() const override { return 2; }
  ProductFormat format() const override { return ProductFormat::I16; }
  int64_t temporaries() const override { return addsUp ? 0 : 1; }
  Value multiplyAdd(KernelBuilder &k, Value input, Value weights, Value sum,
                    int64_t) const override {
    Type half = k.builder().getI16Type();
    Value a = lanesAs(k, input, half), b = lanesAs(k, weights, half);
    if (addsUp)
      return call(k, intrinsic, {sum, a, b});
    return k.add(sum, call(k, intrinsic, {a, b}));
  }

private:
  StringRef intrinsic;
  bool addsUp;
};

/// An instruction that a target with `feature` has for vectors of `lanes`.
struct Instruction {
  StringRef feature;
  int64_t lanes;
  StringRef intrinsic;
};

} // namespace

/// Of u8 by s8.
static constexpr Instruction kUnsignedDots[] = {
    {"avx512vnni", 16, "llvm.x86.avx512.vpdpbusd.512"},
    {"avx512vnni", 8, "llvm.x86.avx512.vpdpbusd.256"},
    {"avxvnni", 8, "llvm.x86.avx512.vpdpbusd.256"},
    {"avx512vnni", 4, "llvm.x86.avx512.vpdpbusd.128"},
    {"avxvnni", 4, "llvm.x86.avx512.vpdpbusd.128"},
    {"i8mm", 4, "llvm.aarch64.neon.usdot.v4i32.v16i8"}};
/// Of s8 by s8.
static constexpr Instruction kSignedDots[] = {
    {"dotprod", 4, "llvm.aarch64.neon.sdot.v4i32.v16i8"}};
/// Of pairs of i16.
static constexpr Instruction kPairs[] = {
    {"avx512bw", 16, "llvm.x86.avx512.pmaddw.d.512"},
    {"avx2", 8, "llvm.x86.avx2.pmadd.wd"},
    {"sse3", 4, "llvm.x86.sse2.pmadd.wd"}};
/// The same, which add the sums of pairs up.
static constexpr Instruction kPairSums[] = {
    {"avx512vnni", 16, "llvm.x86.avx512.vpdpwssd.512"},
    {"avx512vnni", 8, "llvm.x86.avx512.vpdpwssd.256"},
    {"avxvnni", 8, "llvm.x86.avx512.vpdpwssd.256"},
    {"avx512vnni", 4, "llvm.x86.avx512.vpdpwssd.128"},
    {"avxvnni", 4, "llvm.x86.avx512.vpdpwssd.128"}};

static const Instruction *find(ArrayRef<Instruction> instructions,
                               const TargetInfo &target) {
  const Instruction *found =
      llvm::find_if(instructions, [&](const Instruction &instruction) {
        return instruction.lanes == target.lanes &&
               target.has(instruction.feature);
      });
  return found == instructions.end() ? nullptr : found;
}

std::unique_ptr<const LaneProducts>
cpu::createShortProducts(const TargetInfo &target) {
  if (const Instruction *sums = find(kPairSums, target))
    return std::make_unique<ShortProducts>(sums->intrinsic, /*addsUp=*/true);
  if (const Instruction *pairs = find(kPairs, target))
    return std::make_unique<ShortProducts>(pairs->intrinsic, /*addsUp=*/false);
  return nullptr;
}

std::unique_ptr<const Products>
cpu::createIntegerProducts(const TargetInfo &target, bool inputUnsigned) {
  if (!inputUnsigned)
    if (const Instruction *dots = find(kSignedDots, target))
      return std::make_unique<DotProducts>(dots->intrinsic,
                                           /*takesUnsigned=*/false,
                                           inputUnsigned);
  if (const Instruction *dots = find(kUnsignedDots, target))
    return std::make_unique<DotProducts>(dots->intrinsic,
                                         /*takesUnsigned=*/true, inputUnsigned);
  if (const Instruction *dots = find(kSignedDots, target))
    return std::make_unique<DotProducts>(
        dots->intrinsic, /*takesUnsigned=*/false, inputUnsigned);
  if (const Instruction *pairs = find(kPairs, target))
    return std::make_unique<PairedIntegerProducts>(pairs->intrinsic,
                                                   inputUnsigned);
  return std::make_unique<PlainIntegerProducts>(inputUnsigned);
}
