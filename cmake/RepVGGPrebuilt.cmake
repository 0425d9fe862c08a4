# In the place of all else: RepVGGCAPI is the file REPVGG_LIBRARY, which tools/wheel.sh builds
# once for all versions of Python. What is linked with it shall run where it runs.
add_library(RepVGGCAPI SHARED IMPORTED GLOBAL)
set_target_properties(RepVGGCAPI PROPERTIES IMPORTED_LOCATION ${REPVGG_LIBRARY}
  IMPORTED_SONAME librepvgg.so.${PROJECT_VERSION_MAJOR}
  INTERFACE_INCLUDE_DIRECTORIES ${PROJECT_SOURCE_DIR}/include)
add_link_options(-static-libstdc++ -shared-libgcc)
