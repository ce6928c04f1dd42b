# The target `generated` makes all that chegu_embed makes: enough for a look at the sources without building them.
add_custom_target(generated)

# chegu_embed(<folder> <files>...): text files of src/<folder>, by name or pattern, as constants of the binary. For
# chegu_embed(analyses/flow/report *.html) the folder's sources may include "analyses/flow/report/embedded.h" and use
# `chegu::templates::section_costs_html`, a std::string_view; it is made again when the file changes. A constant is named
# after its file, without the file's folder. Files that the build makes are named by their whole path.
function(chegu_embed folder)
  chegu_library_name("${folder}" name)
  get_target_property(type chegu_${name} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    return()
  endif()
  set(header "${PROJECT_BINARY_DIR}/generated/${folder}/embedded.h")
  set(source "${PROJECT_BINARY_DIR}/generated/${folder}/embedded.cpp")
  set(files "")
  foreach(file IN LISTS ARGN)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${PROJECT_SOURCE_DIR}/src/${folder}" NORMALIZE)
    file(GLOB found CONFIGURE_DEPENDS "${file}")
    list(APPEND files ${found})
  endforeach()
  set(script "${PROJECT_SOURCE_DIR}/cmake/embed.cmake")
  # The list travels in a file: a ';' on a command line would be cut.
  set(list "${PROJECT_BINARY_DIR}/generated/${folder}/embedded.txt")
  list(JOIN files "\n" lines)
  file(CONFIGURE OUTPUT "${list}" CONTENT "${lines}\n" @ONLY)
  add_custom_command(
    OUTPUT "${header}" "${source}"
    COMMAND "${CMAKE_COMMAND}" "-DHEADER=${header}" "-DSOURCE=${source}" "-DINCLUDE=${folder}/embedded.h"
            "-DNAMESPACE=chegu::templates" "-DLIST=${list}" -P "${script}"
    DEPENDS ${files} "${list}" "${script}"
    COMMENT "Embedding the texts of src/${folder}"
    VERBATIM)
  target_sources(chegu_${name} PRIVATE "${header}" "${source}")
  add_custom_target(chegu_embedded_${name} DEPENDS "${header}")
  add_dependencies(generated chegu_embedded_${name})
endfunction()
