#pragma once

#include <map>
#include <string>

namespace chegu {

/// docs/notices.md and docs/notices.zh-CN.md by path: a section a code, from the catalogue.
std::map<std::string, std::string> notice_documents();

}  // namespace chegu
