#include "tables/formats/xml.h"

#include <expat.h>
#include <fmt/format.h>

#include <exception>
#include <utility>

#include "tables/formats/place.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {

struct XmlReader::Parser {
    XML_Parser expat = XML_ParserCreate(nullptr);
    std::string part;
    Start start;
    End end;
    Characters characters;
    std::exception_ptr thrown;  // expat is C: an exception waits here until its calls have returned

    template <class Call>
    void guard(Call&& call) {
        if (thrown) return;
        try {
            call();
        } catch (...) {
            thrown = std::current_exception();
            XML_StopParser(expat, XML_FALSE);
        }
    }
};

XmlReader::XmlReader(std::string part, Start start, End end, Characters characters)
    : parser_(std::make_unique<Parser>()) {
    parser_->part = std::move(part);
    parser_->start = std::move(start);
    parser_->end = std::move(end);
    parser_->characters = std::move(characters);
    auto* expat = parser_->expat;
    XML_SetUserData(expat, parser_.get());
    XML_SetElementHandler(
        expat,
        [](void* user, const char* name, const char** attributes) {
            auto& self = *static_cast<Parser*>(user);
            self.guard([&] { self.start(name, attributes); });
        },
        [](void* user, const char* name) {
            auto& self = *static_cast<Parser*>(user);
            self.guard([&] { self.end(name); });
        });
    XML_SetCharacterDataHandler(expat, [](void* user, const char* text, int length) {
        auto& self = *static_cast<Parser*>(user);
        self.guard([&] { self.characters({text, static_cast<std::size_t>(length)}); });
    });
    XML_SetStartDoctypeDeclHandler(expat, [](void* user, const char*, const char*, const char*, int) {
        auto& self = *static_cast<Parser*>(user);
        self.guard([&] {
            throw Refused{kinds::unsafe_archive, {self.part + " 含有 DOCTYPE", self.part + " has a DOCTYPE"}};
        });
    });
}

XmlReader::~XmlReader() { XML_ParserFree(parser_->expat); }

void XmlReader::parse(std::string_view bytes, bool last) {
    const auto result = XML_Parse(parser_->expat, bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
    if (parser_->thrown) std::rethrow_exception(std::exchange(parser_->thrown, nullptr));
    if (result != XML_STATUS_ERROR) return;
    const std::string why = XML_ErrorString(XML_GetErrorCode(parser_->expat));
    const auto line = XML_GetCurrentLineNumber(parser_->expat);
    throw Refused{kinds::unreadable_file,
                  {fmt::format("{} 第 {} 行：{}", parser_->part, line, why),
                   fmt::format("{} line {}: {}", parser_->part, line, why)}};
}

std::string_view attribute(const char** attributes, std::string_view name) {
    for (; *attributes != nullptr; attributes += 2)
        if (name == attributes[0]) return attributes[1];
    return {};
}

std::string_view local_name(std::string_view element) {
    const auto colon = element.find(':');
    return colon == std::string_view::npos ? element : element.substr(colon + 1);
}

}  // namespace chegu::formats
