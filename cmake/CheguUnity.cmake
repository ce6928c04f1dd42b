# Sources compiled together, eight at a time: what they include is read and compiled once for all of them, which halves the
# time of a build from nothing, and of clang-tidy. Who writes code compiles each source by itself (the preset dev), and
# .ci/run looks at those that changed one by one, so that it is seen which forgot an include.

option(CHEGU_UNITY "Compile the sources of a library together" OFF)

# chegu_unity(<target>): the target's sources, where the option says so.
function(chegu_unity target)
  if(CHEGU_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
endfunction()
