# What `cmake --install build` puts where, and the Debian package that `cpack --preset release` makes of it.

include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # the tests are not installed, so they needn't be built

execute_process(COMMAND date -u -R -d "${CHEGU_VERSION_DATE}" OUTPUT_VARIABLE version_date OUTPUT_STRIP_TRAILING_WHITESPACE)
set(documents "${PROJECT_BINARY_DIR}/installed")
configure_file(cmake/package/changelog.in "${PROJECT_BINARY_DIR}/generated/changelog.Debian" @ONLY)
install(TARGETS chegu RUNTIME)
# Written by the program itself, from the texts of its --help, and compressed as Debian wants it.
install(CODE "set(program [[$<TARGET_FILE:chegu>]])
  set(documents [[${documents}]])
  set(changelogs [[${PROJECT_SOURCE_DIR}/CHANGELOG.md]] [[${PROJECT_BINARY_DIR}/generated/changelog.Debian]])
  include([[${PROJECT_SOURCE_DIR}/cmake/package/documents.cmake]])")
install(DIRECTORY "${documents}/share/" TYPE DATA)
install(DIRECTORY "${documents}/doc/" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES cmake/package/copyright DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY data/wuhan DESTINATION "${CMAKE_INSTALL_DOCDIR}/examples")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "Chegu developers")
set(CPACK_PACKAGE_CONTACT "Chegu developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "planning engine for an industrial cluster")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "A zone's planners, its car makers and its parts makers describe their cluster
once, as plain tables: firms, sites, items, recipes, capacities, lanes, stocks
and demand. Chegu computes from them what the chain can deliver at what cost,
what each outage would cost and what would help, and writes a report in
Chinese and English. Every answer is proven: chegu verify recomputes it without
the solver.")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_PROJECT_CONFIG_FILE "${PROJECT_SOURCE_DIR}/cmake/package/check.cmake")
include(CPack)
