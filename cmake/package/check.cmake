# Run by cpack first: without dpkg-shlibdeps the package would not name the libraries that it needs.

find_program(shlibdeps dpkg-shlibdeps)
find_program(file_type file)
if(NOT shlibdeps OR NOT file_type)
  message(FATAL_ERROR "The package is made with dpkg-shlibdeps and file: apt-get install dpkg-dev file")
endif()
