#include "feed/write_feed.h"

#include "feed/decoded.h"
#include "tables/write.h"

namespace chegu {

void write_feed(const RawFeed& feed, const std::string& target) {
    write_tables(feed, target, [&] {
        Notices notices;
        decode(feed, notices);
        return !notices.has_errors();
    });
}

}  // namespace chegu
