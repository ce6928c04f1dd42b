# chegu_library(<folder> [PUBLIC ...] [PRIVATE ...]): src/<folder> as the static library chegu_<folder>, alias
# chegu::<folder>. What it may use is exactly what is named; that is how the layers are kept. PUBLIC: its headers show
# it; PRIVATE: only its sources use it.
#
# The sources are globbed because a file is one concept and concepts come and go; CONFIGURE_DEPENDS looks again at each
# build. A folder without sources yet is an interface library, so that its headers can be used already.
function(chegu_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "PUBLIC;PRIVATE")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${folder}/*.cpp"
       "${PROJECT_SOURCE_DIR}/src/${folder}/*/*.cpp")
  set(target chegu_${folder})
  if(sources)
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src" "${PROJECT_BINARY_DIR}/generated")
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} chegu_warnings)
    chegu_precompile(${target} chegu_precompiled)
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_BINARY_DIR}/generated")
    target_link_libraries(${target} INTERFACE ${arg_PUBLIC})
  endif()
  add_library(chegu::${folder} ALIAS ${target})
endfunction()
