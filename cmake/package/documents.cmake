# Run at installation: writes man pages, completions and changelogs to ${documents}/share and ${documents}/doc.

file(REMOVE_RECURSE "${documents}")
file(MAKE_DIRECTORY "${documents}/doc")
execute_process(COMMAND "${program}" docs --installed "${documents}/share" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
list(GET changelogs 0 ours)
list(GET changelogs 1 debian)
configure_file("${ours}" "${documents}/doc/changelog" COPYONLY)
configure_file("${debian}" "${documents}/doc/changelog.Debian" COPYONLY)
file(GLOB pages "${documents}/doc/*" "${documents}/share/man/man1/*" "${documents}/share/man/*/man1/*")
execute_process(COMMAND gzip -9n ${pages} COMMAND_ERROR_IS_FATAL ANY)
