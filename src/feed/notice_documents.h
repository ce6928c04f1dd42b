#pragma once

#include <map>
#include <string>

namespace chegu {

/// notices.md and notices.zh-CN.md by name: a section a code, from the catalogue.
std::map<std::string, std::string> notice_documents();

}  // namespace chegu
