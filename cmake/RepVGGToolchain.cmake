# Speed-ups that are picked up when present (lld, ccache), warnings, sanitizers.
include(CheckLinkerFlag)

find_program(REPVGG_CCACHE ccache)
if(REPVGG_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # A precompiled header is cached only if ccache may ignore time stamps.
  set(launcher ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${REPVGG_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

find_program(REPVGG_LLD NAMES ld.lld-22 ld.lld)
if(REPVGG_LLD AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  check_linker_flag(CXX "-fuse-ld=${REPVGG_LLD}" REPVGG_HAVE_LLD)
  if(REPVGG_HAVE_LLD)
    add_link_options(-fuse-ld=${REPVGG_LLD})
  endif()
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # Without it a precompiled header is never a cache hit.
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang\ -fno-pch-timestamp>)
endif()

add_compile_options(-Wall -Wextra -Wno-unused-parameter)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # False positives inside LLVM's own headers; moves that other compilers need.
  add_compile_options(-Wno-maybe-uninitialized -Wno-dangling-reference -Wno-stringop-overflow
    -Wno-array-bounds -Wno-restrict -Wno-redundant-move)
endif()
if(REPVGG_WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()
add_link_options(-Wl,-z,defs -Wl,--gc-sections)
add_compile_options(-ffunction-sections -fdata-sections)

if(REPVGG_SANITIZE)
  add_compile_options(-fsanitize=${REPVGG_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${REPVGG_SANITIZE})
endif()
if(REPVGG_FUZZERS) # the fuzzers' own main is linked to them alone
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
