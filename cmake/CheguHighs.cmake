# HiGHS, the solver: the distribution's own, else the one that `./setup` built, else fetched and built here.

set(CHEGU_HIGHS_VERSION 1.10.0)
if(DEFINED ENV{CHEGU_PREFIX})
  set(prefix "$ENV{CHEGU_PREFIX}")
else()
  set(prefix "${PROJECT_SOURCE_DIR}/.deps")
endif()
set(CHEGU_PREFIX "${prefix}" CACHE PATH "Where ./setup keeps what it built itself")
list(PREPEND CMAKE_PREFIX_PATH "${CHEGU_PREFIX}/highs-${CHEGU_HIGHS_VERSION}")

find_package(highs CONFIG QUIET)
if(highs_FOUND)
  message(STATUS "HiGHS: ${highs_DIR}")
  # The installed package of 1.10 names an empty CUDA folder, "/include", which CMake refuses.
  get_target_property(folders highs::highs INTERFACE_INCLUDE_DIRECTORIES)
  list(REMOVE_ITEM folders "/include")
  # It also asks for -fPIC, which only a shared library of ours would need, and a precompiled header would have to share.
  set_target_properties(highs::highs PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${folders}"
                        INTERFACE_POSITION_INDEPENDENT_CODE "")
else()
  message(STATUS "HiGHS ${CHEGU_HIGHS_VERSION}: not installed (./setup does that), fetching its source")
  include(FetchContent)
  set(BUILD_TESTING OFF)
  set(BUILD_EXAMPLES OFF)
  set(BUILD_SHARED_LIBS OFF)
  set(ZLIB OFF)
  FetchContent_Declare(highs
    GIT_REPOSITORY https://github.com/ERGO-Code/HiGHS.git
    GIT_TAG v${CHEGU_HIGHS_VERSION}
    GIT_SHALLOW ON
    SYSTEM)
  FetchContent_MakeAvailable(highs)
endif()
