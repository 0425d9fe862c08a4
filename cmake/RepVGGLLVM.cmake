# LLVM and MLIR 22.1, linked through their shared libraries.
# Debian puts each version in a prefix of its own.
foreach(prefix /usr/lib/llvm-22 /usr/local/lib/llvm-22)
  if(IS_DIRECTORY ${prefix})
    list(APPEND CMAKE_PREFIX_PATH ${prefix})
  endif()
endforeach()
find_package(MLIR 22.1 REQUIRED CONFIG)
message(STATUS "Using MLIR ${LLVM_PACKAGE_VERSION} from ${MLIR_DIR}")

set(LLVM_RUNTIME_OUTPUT_INTDIR ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
set(LLVM_LIBRARY_OUTPUT_INTDIR ${CMAKE_LIBRARY_OUTPUT_DIRECTORY})
list(APPEND CMAKE_MODULE_PATH ${MLIR_CMAKE_DIR} ${LLVM_CMAKE_DIR})
# Mixing libMLIR.so with MLIR's archives aborts at run time: each type would have two ids.
set(MLIR_LINK_MLIR_DYLIB ON)
set(LLVM_LINK_LLVM_DYLIB ON)
include(TableGen)
include(AddLLVM)
include(AddMLIR)
find_program(LLVM_EXTERNAL_LIT NAMES lit lit-22 HINTS ${LLVM_TOOLS_BINARY_DIR})

include_directories(SYSTEM ${LLVM_INCLUDE_DIRS} ${MLIR_INCLUDE_DIRS})
include_directories(${PROJECT_SOURCE_DIR}/include ${PROJECT_BINARY_DIR}/include)
separate_arguments(definitions NATIVE_COMMAND ${LLVM_DEFINITIONS})
add_definitions(${definitions})
set(CMAKE_BUILD_RPATH ${LLVM_LIBRARY_DIR})
list(APPEND CMAKE_INSTALL_RPATH "$ORIGIN/../lib" ${LLVM_LIBRARY_DIR})
