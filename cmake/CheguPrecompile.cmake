# The headers of others that many files include, read once: about a fifth of Clang's time. Only in the builds of the
# sanitizers.

option(CHEGU_PRECOMPILE "Read the headers of others from a precompiled header" OFF)

# chegu_precompiled_headers(<name> [USES <libraries>] HEADERS <headers>): a set of headers for chegu_precompile.
function(chegu_precompiled_headers name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;HEADERS")
  if(NOT CHEGU_PRECOMPILE)
    return()
  endif()
  set(source "${PROJECT_BINARY_DIR}/generated/${name}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "")
  add_library(${name} OBJECT "${source}")
  target_link_libraries(${name} PRIVATE ${arg_USES} chegu_warnings)
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
  # Without the time in it, so that ccache knows it again.
  target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
endfunction()

# chegu_precompile(<target> <name>): the target reads that set instead of the headers themselves.
function(chegu_precompile target name)
  if(CHEGU_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${name})
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
  endif()
endfunction()

set(chegu_many_include
    <algorithm> <array> <cmath> <filesystem> <functional> <map> <memory> <optional> <set> <span> <string> <string_view>
    <unordered_map> <utility> <vector> <fmt/format.h> <nlohmann/json.hpp>)
chegu_precompiled_headers(chegu_precompiled USES fmt::fmt nlohmann_json::nlohmann_json HEADERS ${chegu_many_include})
