# Our own libraries and tools. Libraries are static archives; librepvgg.so is made of them, and
# tools are functions in it.

# What LLVM and MLIR are to those who link our archives: the shared libraries, but for a
# library that has an LLVM of its own (RepVGGStaticLLVM.cmake).
set(REPVGG_SHARES_LLVM "$<NOT:$<BOOL:$<TARGET_PROPERTY:REPVGG_OWN_LLVM>>>")

# repvgg_add_library(NAME SOURCES... [DEPENDS tablegen targets] [LINK our libraries] [NO_MLIR])
function(repvgg_add_library name)
  cmake_parse_arguments(ARG "NO_MLIR" "" "DEPENDS;LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  if(ARG_NO_MLIR)
    target_link_libraries(${name} PUBLIC ${ARG_LINK} $<${REPVGG_SHARES_LLVM}:LLVM>)
  else()
    target_link_libraries(${name} PUBLIC ${ARG_LINK}
      $<${REPVGG_SHARES_LLVM}:MLIR> $<${REPVGG_SHARES_LLVM}:LLVM>)
    repvgg_share_headers(${name})
  endif()
  target_include_directories(${name} INTERFACE
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>
    $<INSTALL_INTERFACE:include>)
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
  install(TARGETS ${name} EXPORT RepVGGTargets ARCHIVE DESTINATION lib)
endfunction()

# A tool is a function of librepvgg.so, which `repvgg-c/Tools.h` declares, and a program that
# calls it. Programs and plugins are recorded in the global property REPVGG_TOOLS, for the tests.
# repvgg_add_tool(NAME FUNCTION SOURCES... [LINK our libraries])
function(repvgg_add_tool name function)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  repvgg_add_objects(${function} ${ARG_UNPARSED_ARGUMENTS} LINK ${ARG_LINK})
  repvgg_extend_c_api(${function})
  add_executable(${name} ${PROJECT_SOURCE_DIR}/tools/support/Main.cpp)
  target_compile_definitions(${name} PRIVATE REPVGG_TOOL=${function})
  target_link_libraries(${name} PRIVATE RepVGGCAPI)
  set_property(GLOBAL APPEND PROPERTY REPVGG_TOOLS ${name})
  install(TARGETS ${name})
endfunction()

# Objects that are linked as they are, each with all that it defines.
# repvgg_add_objects(NAME [EXCLUDE_FROM_ALL] SOURCES... [LINK our libraries])
function(repvgg_add_objects name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_library(${name} OBJECT ${ARG_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PUBLIC ${ARG_LINK})
  target_compile_definitions(${name} PRIVATE REPVGG_VERSION="${PROJECT_VERSION}")
  repvgg_share_headers(${name})
endfunction()

# librepvgg.so. With OWN_LLVM it has the parts of LLVM that it needs in it.
# repvgg_add_c_api(NAME [OWN_LLVM])
function(repvgg_add_c_api name)
  cmake_parse_arguments(ARG "OWN_LLVM" "" "" ${ARGN})
  add_library(${name} SHARED)
  set_target_properties(${name} PROPERTIES OUTPUT_NAME repvgg LINKER_LANGUAGE CXX
    VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
  set(exports ${CMAKE_CURRENT_SOURCE_DIR}/exports.map)
  target_link_options(${name} PRIVATE -Wl,--version-script=${exports})
  set_target_properties(${name} PROPERTIES LINK_DEPENDS ${exports})
  target_include_directories(${name} INTERFACE
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:include>)
  # All of the runtime, which nothing here calls but a model's user.
  target_link_libraries(${name} PRIVATE -Wl,--whole-archive RepVGGRuntime -Wl,--no-whole-archive)
  if(ARG_OWN_LLVM)
    repvgg_link_static_llvm(${name})
  endif()
  if(REPVGG_SANITIZE) # the program brings the sanitizer's runtime
    target_link_options(${name} PRIVATE -Wl,-z,undefs)
  endif()
endfunction()

# Links objects into each librepvgg.so that there is.
function(repvgg_extend_c_api)
  target_link_libraries(RepVGGCAPI PRIVATE ${ARGN})
  if(TARGET RepVGGCAPIStatic)
    target_link_libraries(RepVGGCAPIStatic PRIVATE ${ARGN})
  endif()
endfunction()

# One precompiled header of MLIR's most used headers (none of ours) for all MLIR users.
if(REPVGG_PRECOMPILED_HEADER)
  set(stub ${PROJECT_BINARY_DIR}/Precompiled.cpp)
  file(CONFIGURE OUTPUT ${stub} CONTENT "// Carrier of the precompiled header.\n")
  add_library(RepVGGPrecompiled OBJECT ${stub})
  target_precompile_headers(RepVGGPrecompiled PRIVATE ${PROJECT_SOURCE_DIR}/cmake/Precompiled.h)
endif()

# Most of the time to compile a file goes into what MLIR's headers make in it. The files of a
# target share that: by the precompiled header, and as several are one translation unit.
# repvgg_share_headers(TARGET)
function(repvgg_share_headers name)
  if(REPVGG_PRECOMPILED_HEADER)
    target_precompile_headers(${name} REUSE_FROM RepVGGPrecompiled)
  endif()
  repvgg_join_sources(${name})
endfunction()

# Several of a target's files as one: their static functions and constants share a scope.
# repvgg_join_sources(TARGET)
function(repvgg_join_sources name)
  if(REPVGG_UNITY_BUILD)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 16)
  endif()
endfunction()

# The runtime: a static library for programs and models linked into one, a shared one for
# other languages. C programs link it without a C++ library.
# repvgg_add_runtime(NAME SOURCES...)
function(repvgg_add_runtime name)
  find_path(REPVGG_XXHASH_INCLUDE xxhash.h REQUIRED)
  find_package(Threads REQUIRED)
  add_library(${name} STATIC ${ARGN})
  add_library(${name}Shared SHARED ${ARGN})
  set_target_properties(${name} ${name}Shared PROPERTIES OUTPUT_NAME repvgg-runtime)
  set_target_properties(${name}Shared PROPERTIES
    VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR} LINKER_LANGUAGE C)
  set(exports ${CMAKE_CURRENT_SOURCE_DIR}/exports.map)
  target_link_options(${name}Shared PRIVATE -Wl,--version-script=${exports})
  set_target_properties(${name}Shared PROPERTIES LINK_DEPENDS ${exports})
  if(REPVGG_SANITIZE) # the program brings the sanitizer's runtime
    target_link_options(${name}Shared PRIVATE -Wl,-z,undefs)
  endif()
  foreach(target ${name} ${name}Shared)
    target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
    target_include_directories(${target} SYSTEM PRIVATE ${REPVGG_XXHASH_INCLUDE})
    target_include_directories(${target} INTERFACE
      $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:include>)
    target_link_libraries(${target} PUBLIC Threads::Threads ${CMAKE_DL_LIBS})
    target_link_options(${target} PRIVATE -Wl,--as-needed)
    install(TARGETS ${target} EXPORT RepVGGTargets ARCHIVE DESTINATION lib LIBRARY DESTINATION lib)
  endforeach()
endfunction()
