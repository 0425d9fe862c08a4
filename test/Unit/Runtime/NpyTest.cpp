//===- NpyTest.cpp - Array files ------------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/Npy.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace mlir::repvgg;

namespace {

/// A file of format version `version` with this header and data.
std::string makeFile(StringRef header, StringRef data, int version = 1) {
  std::string file = "\x93NUMPY" + std::string(1, version) + '\0';
  for (int i = 0; i < (version == 1 ? 2 : 4); ++i)
    file += static_cast<char>(header.size() >> (8 * i));
  return file + header.str() + data.str();
}

Expected<NpyArray> parse(StringRef content) {
  return parseNpy(MemoryBuffer::getMemBufferCopy(content, "x.npy"));
}

/// The error of parsing `content`, or "" without one.
std::string errorOf(StringRef content) {
  Expected<NpyArray> array = parse(content);
  return array ? "" : toString(array.takeError());
}

TEST(Npy, ReadsVersions) {
  for (int version : {1, 2, 3}) {
    Expected<NpyArray> array = parse(makeFile(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }\n",
        "abcdefgh", version));
    ASSERT_TRUE(bool(array)) << toString(array.takeError());
    EXPECT_EQ(array->header.dtype, "<f4");
    EXPECT_EQ(array->header.shape, (SmallVector<int64_t>{2, 1}));
    EXPECT_EQ(StringRef(array->data.data(), array->data.size()), "abcdefgh");
  }
}

TEST(Npy, ReadsAnyKeyOrderAndSpacing) {
  Expected<NpyArray> array = parse(makeFile(
      "{ \"shape\" :(3,) ,'fortran_order':False,\"descr\":\"|b1\"}", "\1\2\3"));
  ASSERT_TRUE(bool(array)) << toString(array.takeError());
  EXPECT_EQ(array->header.numElements(), 3);
  EXPECT_EQ(array->header.elementBytes(), 1);
}

TEST(Npy, ReadsScalarsAndEmptyArrays) {
  EXPECT_EQ(errorOf(makeFile("{'descr': '<f8', 'fortran_order': False, "
                             "'shape': ()}",
                             "12345678")),
            "");
  EXPECT_EQ(errorOf(makeFile("{'descr': '<f8', 'fortran_order': False, "
                             "'shape': (0, 5)}",
                             "")),
            "");
}

TEST(Npy, RefusesWhatIsNoArray) {
  EXPECT_EQ(errorOf(""), "'x.npy' is no .npy file");
  EXPECT_EQ(errorOf("PK\3\4"), "'x.npy' is no .npy file");
  EXPECT_EQ(errorOf("\x93NUMPY"), "'x.npy' is no .npy file");
  EXPECT_EQ(errorOf(makeFile("{}", "", 9)),
            "'x.npy' has the unknown format version 9");
}

TEST(Npy, RefusesTruncatedFiles) {
  std::string whole = makeFile(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", "abcdefgh");
  for (size_t size = 0; size < whole.size(); ++size)
    EXPECT_NE(errorOf(StringRef(whole).take_front(size)), "") << size;
  EXPECT_EQ(errorOf(whole + "x"),
            "'x.npy' expects 8 bytes of data for its shape, but got 9");
}

TEST(Npy, RefusesHeaders) {
  auto headerError = [](StringRef header) {
    return errorOf(makeFile(header, "abcd"));
  };
  EXPECT_EQ(
      headerError("{'descr': '>f4', 'fortran_order': False, 'shape': (1,)}"),
      "'x.npy' is big endian (>f4), but little endian is expected");
  EXPECT_EQ(
      headerError("{'descr': '<f4', 'fortran_order': True, 'shape': (1,)}"),
      "'x.npy' is in Fortran order, but C order is expected");
  EXPECT_EQ(headerError("{'descr': [('a', '<f4')], 'fortran_order': False}"),
            "'x.npy' has structured elements, but a plain type is expected");
  EXPECT_EQ(headerError("{'descr': '<c8', 'fortran_order': False}"),
            "'x.npy' has elements of the unsupported type '<c8'");
  EXPECT_EQ(
      headerError("{'descr': '<f4', 'fortran_order': False}"),
      "'x.npy' expects 'descr', 'fortran_order' and 'shape' in its header");
  for (StringRef bad :
       {"", "[]", "{'descr'}", "{'descr': '<f4", "{'shape': (1, -1)}",
        "{'shape': (a,)}", "{'shape': (1", "{'shape': 1}", "{'x': 1}",
        "{'fortran_order': None}", "{'descr': '<f4' 'shape': ()}"})
    EXPECT_NE(headerError(bad), "") << bad.str();
}

TEST(Npy, RefusesShapesThatOverflow) {
  EXPECT_EQ(
      errorOf(makeFile("{'descr': '<f8', 'fortran_order': False, 'shape': "
                       "(4611686018427387904, 4)}",
                       "12345678")),
      "'x.npy' expects more than 2^63 bytes of data for its shape, but "
      "got 8");
}

TEST(Npy, WritesWhatItReads) {
  SmallString<128> folder;
  ASSERT_FALSE(sys::fs::createUniqueDirectory("npy", folder));
  SmallString<128> path(folder);
  sys::path::append(path, "y.npy");
  for (SmallVector<int64_t> shape :
       {SmallVector<int64_t>{}, {1}, {1, 1}, {1, 1, 1, 1, 1, 1, 1, 1, 1}}) {
    NpyHeader header{"<f4", shape};
    EXPECT_EQ(npyPreamble(header).size() % 64, 0u);
    ASSERT_FALSE(bool(writeNpy(path, header, ArrayRef<char>("abcd", 4))));
    Expected<NpyArray> array = readNpy(path);
    ASSERT_TRUE(bool(array)) << toString(array.takeError());
    EXPECT_EQ(array->header.dtype, "<f4");
    EXPECT_EQ(array->header.shape, shape);
    EXPECT_EQ(StringRef(array->data.data(), array->data.size()), "abcd");
  }
  // Nothing but the file is left behind.
  std::error_code code;
  sys::fs::directory_iterator entry(folder, code);
  EXPECT_EQ(sys::path::filename(entry->path()), "y.npy");
  EXPECT_EQ(entry.increment(code), sys::fs::directory_iterator());
  sys::fs::remove_directories(folder);
}

} // namespace
