#include "tables/formats/place.h"
#include "base/ascii.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace chegu::formats {
namespace {

int hex_digit(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto at = digits.find(in_lower_case(c));
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

/// %41 is A.
std::string percent_decoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
            plain += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

}  // namespace

Format format_of(std::string_view place) {
    const auto low = in_lower_case(place);
    if (low.starts_with("postgresql://") || low.starts_with("postgres://")) return Format::postgres;
    if (low.starts_with("/vsi") || low.starts_with("pg:"))
        throw Failure(FailureKind::bad_input,
                      {"不读取 " + std::string(place) + "：请给出文件夹、.xlsx、.gpkg 文件或 postgresql:// 地址。",
                       std::string(place) + " is not read: name a folder, an .xlsx or .gpkg file or a postgresql:// "
                                            "URL"});
    const auto ending = in_lower_case(std::filesystem::path(place).extension().string());
    if (ending == ".xlsx") return Format::workbook;
    if (ending == ".gpkg") return Format::geopackage;
    return Format::folder;
}

std::string percent_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (plain) encoded += c;
        else encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

PostgresPlace postgres_place(std::string_view url) {
    PostgresPlace place;
    const auto query = url.find('?');
    // PostgreSQL itself takes both for one, GDAL only the longer.
    const auto scheme = std::min(url.find("://"), url.size());
    place.connection = "postgresql" + std::string(url.substr(scheme, std::min(query, url.size()) - scheme));
    std::string kept;
    for (auto rest = query == std::string_view::npos ? std::string_view{} : url.substr(query + 1); !rest.empty();) {
        const auto end = std::min(rest.find('&'), rest.size());
        const auto parameter = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        constexpr std::string_view key = "schema=";
        if (parameter.starts_with(key)) place.schema = percent_decoded(parameter.substr(key.size()));
        else if (!parameter.empty()) (kept += kept.empty() ? '?' : '&') += parameter;
    }
    if (place.schema.empty())
        throw Failure(FailureKind::bad_input,
                      {"数据库地址里没有模式：请写成 postgresql://主机/数据库?schema=模式名。",
                       "the URL names no schema: write postgresql://host/database?schema=NAME"});
    place.shown = place.connection;
    // A password that is not encoded may itself hold an @ or a colon.
    const auto user = place.shown.find("//") + 2;
    const auto host = place.shown.substr(0, place.shown.find('/', user)).rfind('@');
    const auto password = place.shown.find(':', user);
    if (host != std::string::npos && password < host) place.shown.erase(password, host - password);
    place.shown += "?schema=" + place.schema;
    place.connection += kept;
    return place;
}

}  // namespace chegu::formats
