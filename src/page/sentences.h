#pragma once
// How computed sentences are written, and those that belong to no analysis. A sentence is a function of its numbers,
// written whole in both languages; arguments are figures already written for people, and names of the feed as they
// are: the page escapes them.

#include <string>
#include <string_view>

#include "base/language.h"

namespace chegu::sentences {

/// The sentence in the language; Chinese with its spaces (spacing.h).
std::string in(Language language, std::string zh, std::string en);
/// "1 warning", "3 warnings": in English.
std::string counted(std::size_t number, std::string_view one, std::string_view many);

// Names that are made of others.
std::string process_name(const std::string& item, const std::string& site, Language language);
std::string route_name(const std::string& from, const std::string& to, Language language);
std::string link_name(const std::string& item, const std::string& route, Language language);

// What a table leaves out, and what stands where an unfinished solve has no answer.
std::string more_rows(std::size_t rows, Language language);
std::string no_answer(Language language);

}  // namespace chegu::sentences
