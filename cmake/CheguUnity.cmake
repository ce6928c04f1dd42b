# Sources compiled together, eight at a time: what they include is read and compiled once for all of them, about half of
# the time of a first build. Only in what ./setup builds for who wants to use the program; where each source is compiled by
# itself (./setup --dev, and all that CI builds) the compiler shows which forgot an include.

option(CHEGU_UNITY "Compile the sources of a library together" OFF)

# chegu_unity(<target>): the target's sources, where the option says so.
function(chegu_unity target)
  if(CHEGU_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
endfunction()
