# Run by chegu_embed: writes HEADER and SOURCE, the bytes of the files named in LIST as string views in NAMESPACE.

file(STRINGS "${LIST}" files ENCODING UTF-8)
set(declarations "")
set(definitions "")
foreach(path IN LISTS files)
  get_filename_component(name "${path}" NAME)
  string(MAKE_C_IDENTIFIER "${name}" name)
  file(READ "${path}" bytes HEX)
  string(LENGTH "${bytes}" digits)
  math(EXPR size "${digits} / 2")
  # As character codes, not as a literal: no delimiter and no greatest length of a literal can be hit.
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," codes "${bytes}")
  string(APPEND declarations "extern const std::string_view ${name};\n")
  string(APPEND definitions "static constexpr char ${name}_bytes[] = {${codes}'\\0'};\n"
         "const std::string_view ${name}{${name}_bytes, ${size}};\n")
endforeach()

file(WRITE "${HEADER}" "#pragma once\n\n#include <string_view>\n\nnamespace ${NAMESPACE} {\n\n${declarations}\n}\n")
file(WRITE "${SOURCE}" "#include \"${INCLUDE}\"\n\nnamespace ${NAMESPACE} {\n\n${definitions}\n}\n")
