#pragma once

#include <map>
#include <string>

namespace chegu::formats {

/// The versions of the libraries that read and write feeds, by name, as they are on this machine.
std::map<std::string, std::string> library_versions();

}  // namespace chegu::formats
