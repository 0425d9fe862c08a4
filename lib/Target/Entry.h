//===- Entry.h - The entry function and its arenas --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What the passes of this folder agree on: one function of the module is the
/// entry; byte arenas are arguments of it, known by the attribute
/// `repvgg.arena`.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_ENTRY_H
#define REPVGG_LIB_TARGET_ENTRY_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::repvgg {

/// Marks the entry (a unit attribute).
inline constexpr llvm::StringLiteral kEntryAttr = "repvgg.entry";
/// Marks an argument that is one of the entry's outputs (a unit attribute).
inline constexpr llvm::StringLiteral kOutputAttr = "repvgg.output";
/// Marks an arena argument (a string: one of the names below).
inline constexpr llvm::StringLiteral kArenaAttr = "repvgg.arena";
inline constexpr llvm::StringLiteral kWeightsArena = "weights";
inline constexpr llvm::StringLiteral kPreparedArena = "prepared";
inline constexpr llvm::StringLiteral kWorkspaceArena = "workspace";
/// On a kernel whose last two arguments are a range of tasks: how many there
/// are (an integer).
inline constexpr llvm::StringLiteral kTasksAttr = "repvgg.tasks";
/// On a kernel that is loops already: the float operations of its sums.
inline constexpr llvm::StringLiteral kFlopsAttr = "repvgg.flops";
/// Every piece of an arena starts at a multiple of this.
inline constexpr uint64_t kArenaAlignment = 64;

/// The marked function; without a mark the only public one with a body. Null
/// after an error on the module if there is no such function, or if it has
/// more than one block.
func::FuncOp findEntry(ModuleOp module);

/// Name of the function that prepares weights for `entry`.
std::string initName(func::FuncOp entry);

/// Checks that arguments and results are tensors that a caller can have in
/// memory: of static shape, with elements, of a type that has bytes.
LogicalResult checkEntryTypes(func::FuncOp entry);

/// The arena argument `name` of `function`, or null.
BlockArgument findArena(func::FuncOp function, StringRef name);

/// Appends an argument memref<`bytes` x i8> marked as arena `name`. An arena
/// has at least one byte.
BlockArgument addArena(func::FuncOp function, StringRef name, uint64_t bytes);

/// The bytes a static tensor or memref of `type` takes, or nullopt where an
/// element is not stored as a whole number of bytes.
std::optional<uint64_t> storedBytes(ShapedType type);

/// A buffer of `type`'s shape at `offset` of `arena`.
Value createArenaView(OpBuilder &builder, Location loc, Value arena,
                      uint64_t offset, ShapedType type);

/// The same read as a tensor that nobody writes.
Value createArenaTensor(OpBuilder &builder, Location loc, Value arena,
                        uint64_t offset, RankedTensorType type);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_ENTRY_H
