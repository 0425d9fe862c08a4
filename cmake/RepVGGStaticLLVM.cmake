# A shared library with an LLVM of its own: only the parts of it that are used, of two targets,
# with nothing of it visible. It must not see libMLIR or libLLVM: each type would have two ids.
# Needs lld, for folding functions that are alike, and all archives of LLVM and MLIR; where one
# is missing REPVGG_STATIC_LLVM is off.
file(GLOB REPVGG_LLVM_ARCHIVES ${LLVM_LIBRARY_DIR}/libMLIR*.a ${LLVM_LIBRARY_DIR}/libLLVM*.a
  ${LLVM_LIBRARY_DIR}/liblldELF.a ${LLVM_LIBRARY_DIR}/liblldCommon.a)
find_library(REPVGG_STATIC_ZLIB libz.a)
find_library(REPVGG_STATIC_ZSTD libzstd.a)
set(REPVGG_STATIC_LLVM OFF)
if(REPVGG_HAVE_LLD AND NOT REPVGG_SANITIZE AND REPVGG_STATIC_ZLIB AND REPVGG_STATIC_ZSTD
    AND EXISTS ${LLVM_LIBRARY_DIR}/libMLIRIR.a AND EXISTS ${LLVM_LIBRARY_DIR}/liblldELF.a)
  set(REPVGG_STATIC_LLVM ON)
endif()

# Targets that lld would initialize, and that we do not compile for, have nothing to initialize.
function(repvgg_write_empty_targets path)
  set(text "// Written by RepVGGStaticLLVM.cmake.\n")
  set(targets ${LLVM_TARGETS_TO_BUILD})
  list(REMOVE_ITEM targets X86 AArch64)
  foreach(target ${targets})
    foreach(part TargetInfo Target TargetMC AsmPrinter AsmParser Disassembler)
      string(APPEND text "void LLVMInitialize${target}${part}(void);\n"
        "void LLVMInitialize${target}${part}(void) {}\n")
    endforeach()
  endforeach()
  file(CONFIGURE OUTPUT ${path} CONTENT "${text}")
endfunction()

# repvgg_link_static_llvm(NAME)
function(repvgg_link_static_llvm name)
  set(folder ${PROJECT_SOURCE_DIR}/lib/CAPI/StaticLLVM)
  set(empty_targets ${CMAKE_CURRENT_BINARY_DIR}/EmptyTargets.c)
  repvgg_write_empty_targets(${empty_targets})
  target_sources(${name} PRIVATE ${empty_targets} ${folder}/Polly.cpp ${folder}/Random.c)
  set_target_properties(${name} PROPERTIES REPVGG_OWN_LLVM ON SKIP_BUILD_RPATH ON)
  target_link_libraries(${name} PRIVATE ${REPVGG_LLVM_ARCHIVES}
    ${REPVGG_STATIC_ZLIB} ${REPVGG_STATIC_ZSTD})
  # libgcc stays shared: what unwinds the stack is newer in the archive than old systems are.
  target_link_options(${name} PRIVATE -static-libstdc++ -shared-libgcc
    -Wl,--icf=all -Wl,-O2 -Wl,-s -Wl,-Bsymbolic)
endfunction()
