// Any text as what a command line names: it is told apart or refused with a Failure, a schema's name comes through a
// URL as it was, and no password is shown.

#include <cstddef>
#include <cstdint>

#include "base/failure.h"
#include "parts.h"
#include "tables/formats/place.h"

namespace {

using namespace chegu;

void check_url(const std::string& url) {
    try {
        const auto place = formats::postgres_place(url);
        require(!place.schema.empty());
    } catch (const Failure& failure) {
        require(failure.kind() == FailureKind::bad_input);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(text_of(data, size));
    try {
        formats::format_of(text);
    } catch (const Failure& failure) {
        require(failure.kind() == FailureKind::bad_input);
    }
    check_url(text);
    if (text.empty()) return 0;

    const auto encoded = formats::percent_encoded(text);
    const auto place = formats::postgres_place("postgresql://host/base?a=b&schema=" + encoded + "&c=d");
    require(place.schema == text);
    require(place.connection == "postgresql://host/base?a=b&c=d");
    const auto secret = "postgresql://user:secret" + encoded + "word@host/base?schema=s";
    require(formats::postgres_place(secret).shown == "postgresql://user@host/base?schema=s");
    return 0;
}
