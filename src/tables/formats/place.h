#pragma once
// What a FEED or TARGET of the command line names, and how a format says that it can't go on.

#include <stdexcept>
#include <string>
#include <string_view>

#include "base/failure.h"
#include "base/language.h"
#include "notices/notice.h"

namespace chegu::formats {

enum class Format { folder, workbook, geopackage, postgres };

/// By the ending (.xlsx, .gpkg, upper or lower case) or the beginning (postgresql://); else a folder. Throws Failure
/// (bad_input) for what GDAL would take for a file inside another or on another machine (/vsi..., PG:...).
Format format_of(std::string_view place);

/// A postgresql:// URL, split into what libpq is told and the schema that holds the tables.
struct PostgresPlace {
    std::string connection;  // the URL without schema=
    std::string schema;
    std::string shown;  // without password
};
/// Throws Failure (bad_input) where the URL names no schema.
PostgresPlace postgres_place(std::string_view url);

/// A text as a parameter of a URL.
std::string percent_encoded(std::string_view text);

/// A whole file that is not what its name says, or must not be opened: becomes one notice of this kind.
struct Refused {
    const NoticeKind& kind;
    Words problem;
};

}  // namespace chegu::formats
