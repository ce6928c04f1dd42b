# chegu_library(<folder> [WITH <folders>] [PUBLIC ...] [PRIVATE ...]): src/<folder> and the folders in it that WITH names
# as one static library, alias chegu::<name>, named after the folder: `feed`, of an analysis `flow` (analyses/flow) and
# of its rooms `flow_results` (analyses/flow/results). What it may use is exactly what is named; that is how the layers
# are kept: its include folder holds its own headers and no others (links in build/include/<name>), so that what is not
# named can't be included. PUBLIC: its headers show it; PRIVATE: only its sources use it.
#
# The sources are globbed because a file is one concept and concepts come and go; CONFIGURE_DEPENDS looks again at each
# build. A folder without sources yet is an interface library, so that its headers can be used already.

# chegu_library_name(<folder> <variable>): the name of the folder's library.
function(chegu_library_name folder variable)
  string(REGEX REPLACE "^analyses/" "" name "${folder}")
  string(REPLACE "/" "_" name "${name}")
  set(${variable} "${name}" PARENT_SCOPE)
endfunction()

# chegu_headers(<name> <folder> <inner folders>...): the library chegu::<name>_headers gives the headers of src/<folder>.
function(chegu_headers name folder)
  set(patterns "${PROJECT_SOURCE_DIR}/src/${folder}/*.h")
  foreach(inner IN LISTS ARGN)
    list(APPEND patterns "${PROJECT_SOURCE_DIR}/src/${folder}/${inner}/*.h")
  endforeach()
  file(GLOB headers CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/src" ${patterns})
  set(links "${PROJECT_BINARY_DIR}/include/${name}")
  file(REMOVE_RECURSE "${links}")
  foreach(header IN LISTS headers)
    get_filename_component(parent "${links}/${header}" DIRECTORY)
    file(MAKE_DIRECTORY "${parent}")
    file(CREATE_LINK "${PROJECT_SOURCE_DIR}/src/${header}" "${links}/${header}" SYMBOLIC)
  endforeach()
  add_library(chegu_${name}_headers INTERFACE)
  target_include_directories(chegu_${name}_headers INTERFACE "${links}" "${PROJECT_BINARY_DIR}/generated")
  add_library(chegu::${name}_headers ALIAS chegu_${name}_headers)
endfunction()

function(chegu_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "WITH;PUBLIC;PRIVATE")
  set(patterns "${PROJECT_SOURCE_DIR}/src/${folder}/*.cpp")
  foreach(inner IN LISTS arg_WITH)
    list(APPEND patterns "${PROJECT_SOURCE_DIR}/src/${folder}/${inner}/*.cpp")
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${patterns})
  chegu_library_name("${folder}" name)
  set(target chegu_${name})
  chegu_headers(${name} ${folder} ${arg_WITH})
  if(sources)
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC chegu::${name}_headers ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} chegu_warnings)
    chegu_precompile(${target} chegu_precompiled)
    chegu_unity(${target})
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE chegu::${name}_headers ${arg_PUBLIC})
  endif()
  add_library(chegu::${name} ALIAS ${target})
endfunction()

# chegu_analysis(<name> [ON <analyses>]): src/analyses/<name> and its rooms results, verify, report and entry, each a
# library; ON: the analyses it rests on. Its entry is added to chegu_entries, of which the catalogue is made.
function(chegu_analysis name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "ON")
  list(TRANSFORM arg_ON PREPEND "chegu::" OUTPUT_VARIABLE mathematics)
  list(TRANSFORM mathematics APPEND "_verify" OUTPUT_VARIABLE checks)
  list(TRANSFORM mathematics APPEND "_report" OUTPUT_VARIABLE reports)
  set(folder analyses/${name})
  chegu_library(${folder} PUBLIC chegu::network chegu::solve ${mathematics})
  chegu_library(${folder}/results PUBLIC chegu::${name} chegu::results)
  chegu_library(${folder}/verify PUBLIC chegu::checking ${checks})
  chegu_library(${folder}/report PUBLIC chegu::${name}_results chegu::page ${reports})
  chegu_embed(${folder}/report *.html *.css)
  chegu_library(${folder}/entry PUBLIC chegu::analyses_headers chegu::case chegu::${name}_verify chegu::${name}_report)
  set(chegu_entries ${chegu_entries} chegu::${name}_entry PARENT_SCOPE)
endfunction()
