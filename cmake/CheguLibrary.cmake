# chegu_library_name(<folder> <variable>): `flow_results` of analyses/flow/results.
function(chegu_library_name folder variable)
  string(REGEX REPLACE "^analyses/" "" name "${folder}")
  string(REPLACE "/" "_" name "${name}")
  set(${variable} "${name}" PARENT_SCOPE)
endfunction()

# chegu_library(<folder> [WITH <folders>] [PUBLIC ...] [PRIVATE ...]): src/<folder> and the folders in it that WITH names
# as one static library, alias chegu::<name>, named after the folder: `feed`, of an analysis `flow` (analyses/flow) and
# of its rooms `flow_results` (analyses/flow/results). What it may use is exactly what is named; that is how the layers
# are kept. PUBLIC: its headers show it; PRIVATE: only its sources use it.
#
# The sources are globbed because a file is one concept and concepts come and go; CONFIGURE_DEPENDS looks again at each
# build. A folder without sources yet is an interface library, so that its headers can be used already.
function(chegu_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "WITH;PUBLIC;PRIVATE")
  set(patterns "${PROJECT_SOURCE_DIR}/src/${folder}/*.cpp")
  foreach(inner IN LISTS arg_WITH)
    list(APPEND patterns "${PROJECT_SOURCE_DIR}/src/${folder}/${inner}/*.cpp")
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${patterns})
  chegu_library_name("${folder}" name)
  set(target chegu_${name})
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
  add_library(chegu::${name} ALIAS ${target})
endfunction()
