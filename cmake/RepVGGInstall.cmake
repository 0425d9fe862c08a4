# What others build on: headers, libraries, and a package for find_package(RepVGG).
include(CMakePackageConfigHelpers)
set(package_dir lib/cmake/RepVGG)
set(include_dir include)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/RepVGG DESTINATION include
  FILES_MATCHING PATTERN "*.h" PATTERN "*.td")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/repvgg-c ${PROJECT_SOURCE_DIR}/include/repvgg-runtime
  DESTINATION include)
install(DIRECTORY ${PROJECT_BINARY_DIR}/include/RepVGG DESTINATION include
  FILES_MATCHING PATTERN "*.inc")

install(EXPORT RepVGGTargets NAMESPACE RepVGG:: DESTINATION ${package_dir})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/RepVGGConfig.cmake.in
  ${PROJECT_BINARY_DIR}/RepVGGConfig.cmake INSTALL_DESTINATION ${package_dir} PATH_VARS include_dir)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/RepVGGConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/RepVGGConfig.cmake
  ${PROJECT_BINARY_DIR}/RepVGGConfigVersion.cmake DESTINATION ${package_dir})
