# How every file of the project is compiled. What others wrote comes in as SYSTEM headers and is not held to our warnings.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Release, Debug, RelWithDebInfo" FORCE)
endif()

find_program(CHEGU_CCACHE ccache)
if(CHEGU_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CHEGU_CCACHE}")
endif()

# With the compilers that CI uses; one that we don't know may warn of something new, and that must not stop a user.
set(known_compilers "GNU 12" "Clang 14")
string(REGEX MATCH "^[0-9]+" major "${CMAKE_CXX_COMPILER_VERSION}")
if("${CMAKE_CXX_COMPILER_ID} ${major}" IN_LIST known_compilers)
  set(known ON)
else()
  set(known OFF)
endif()
option(CHEGU_WARNINGS_ARE_ERRORS "Refuse code that the compiler warns about" ${known})

add_library(chegu_warnings INTERFACE)
target_compile_options(chegu_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow)
if(CHEGU_WARNINGS_ARE_ERRORS)
  target_compile_options(chegu_warnings INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Once it optimises, GCC 12 sees overruns in the standard library's own inlined copies that can't happen (its bugs
  # 105329, 105651 and kin). Clang and the sanitizers look for the real ones.
  target_compile_options(chegu_warnings INTERFACE $<$<NOT:$<CONFIG:Debug>>:-Wno-restrict -Wno-array-bounds
                         -Wno-stringop-overflow -Wno-stringop-overread>)
endif()

if(CHEGU_UNITY)
  # Of two sources: a name in the one may be that of a parameter in the other.
  target_compile_options(chegu_warnings INTERFACE -Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

if(CHEGU_SANITIZE)
  add_compile_options(-fsanitize=${CHEGU_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CHEGU_SANITIZE})
endif()
if(CHEGU_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
endif()
if(CHEGU_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "The fuzzers need Clang's libFuzzer: cmake --preset asan")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
