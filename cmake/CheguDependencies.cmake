# What the project uses of others. Debian's packages, but for HiGHS (CheguHighs.cmake); `./setup` installs them, of GDAL
# the headers alone under CHEGU_PREFIX.

find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(TBB REQUIRED)
find_package(Threads REQUIRED)
include(CheguHighs)

# chegu_system_library(<target> HEADER <header> [LIBRARY <name>]): an imported target for a package without CMake files.
function(chegu_system_library target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER;LIBRARY" "")
  string(MAKE_C_IDENTIFIER "${target}" id)
  find_path(${id}_include "${arg_HEADER}" REQUIRED)
  mark_as_advanced(${id}_include)
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} INTERFACE "${${id}_include}")
  if(arg_LIBRARY)
    find_library(${id}_library "${arg_LIBRARY}" REQUIRED)
    mark_as_advanced(${id}_library)
    target_link_libraries(${target} INTERFACE "${${id}_library}")
  endif()
endfunction()

chegu_system_library(chegu::sodium HEADER sodium.h LIBRARY sodium)
chegu_system_library(chegu::sqlite HEADER sqlite3.h LIBRARY sqlite3)
chegu_system_library(chegu::archive HEADER archive.h LIBRARY archive)
list(PREPEND CMAKE_PREFIX_PATH "${CHEGU_PREFIX}/gdal")
chegu_system_library(chegu::gdal HEADER gdal/gdal.h LIBRARY gdal)
chegu_system_library(chegu::expat HEADER expat.h LIBRARY expat)
chegu_system_library(chegu::xlsx HEADER xlsxwriter.h LIBRARY xlsxwriter)
chegu_system_library(chegu::mustache HEADER kainjow/mustache.hpp)
chegu_system_library(chegu::date HEADER date/date.h) # calendar arithmetic only: header-only, no time zones
