# Our own libraries and tools. Libraries are static archives; every tool links libMLIR once.

# repvgg_add_library(NAME SOURCES... [DEPENDS tablegen targets] [LINK our libraries] [NO_MLIR])
function(repvgg_add_library name)
  cmake_parse_arguments(ARG "NO_MLIR" "" "DEPENDS;LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  if(ARG_NO_MLIR)
    target_link_libraries(${name} PUBLIC ${ARG_LINK} LLVM)
  else()
    target_link_libraries(${name} PUBLIC ${ARG_LINK} MLIR LLVM)
    repvgg_use_precompiled_header(${name})
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

# Tools and plugins are recorded in the global property REPVGG_TOOLS, for the tests.
# repvgg_add_tool(NAME SOURCES... [LINK our libraries])
function(repvgg_add_tool name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ${ARG_LINK} MLIR LLVM)
  target_compile_definitions(${name} PRIVATE REPVGG_VERSION="${PROJECT_VERSION}")
  repvgg_use_precompiled_header(${name})
  set_property(GLOBAL APPEND PROPERTY REPVGG_TOOLS ${name})
  install(TARGETS ${name})
endfunction()

# One precompiled header of MLIR's most used headers (none of ours) for all MLIR users.
if(REPVGG_PRECOMPILED_HEADER)
  set(stub ${PROJECT_BINARY_DIR}/Precompiled.cpp)
  file(CONFIGURE OUTPUT ${stub} CONTENT "// Carrier of the precompiled header.\n")
  add_library(RepVGGPrecompiled OBJECT ${stub})
  target_precompile_headers(RepVGGPrecompiled PRIVATE ${PROJECT_SOURCE_DIR}/cmake/Precompiled.h)
endif()
function(repvgg_use_precompiled_header name)
  if(REPVGG_PRECOMPILED_HEADER)
    target_precompile_headers(${name} REUSE_FROM RepVGGPrecompiled)
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
