#include "tables/formats/read_back.h"

#include <fmt/format.h>

#include "base/failure.h"
#include "tables/content_hash.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

Words difference_of(const TextTable& table, const TextTable& read) {
    if (read.header == table.header && read.rows() == table.rows())
        for (std::size_t i = 0; i < table.cells.size(); ++i)
            if (read.cells[i] != table.cells[i]) {
                const auto was = shown(table.cells[i]);
                const auto is = shown(read.cells[i]);
                return {fmt::format("「{}」读回后是「{}」", was, is), fmt::format("“{}” reads back as “{}”", was, is)};
            }
    return {"行或列的数目不同", "the rows or columns are others"};
}

Words first_difference(const RawFeed& feed, const RawFeed& read, const Notices& notices) {
    for (const auto& [code, count] : notices.by_code())
        for (const auto& notice : count.samples)
            return {sentence(notice, Language::zh), sentence(notice, Language::en)};
    for (const auto& table : feed.tables) {
        const auto* same = read.find(table.name);
        if (same != nullptr && same->header == table.header && same->cells == table.cells) continue;
        const auto what = same == nullptr ? Words{"没有了", "it is gone"} : difference_of(table, *same);
        return {"表「" + shown(table.name) + "」：" + what.zh, "table “" + shown(table.name) + "”: " + what.en};
    }
    return {"多了别的表", "there are other tables"};
}

}  // namespace

void require_same(const RawFeed& feed, const RawFeed& read, const Notices& notices) {
    if (!notices.has_errors() && content_hash(read) == content_hash(feed)) return;
    const auto lost = first_difference(feed, read, notices);
    if (notices.count(kinds::unreadable_file.code) > 0)
        throw Failure(FailureKind::system, {"刚写出的内容读不回来，没有写入。" + lost.zh,
                                            "what was written can't be read back; nothing was written: " + lost.en});
    throw Failure(FailureKind::bad_input, {"这种格式装不下数据的全部内容，没有写入。" + lost.zh,
                                           "this format can't hold all of the feed; nothing was written: " + lost.en});
}

}  // namespace chegu::formats
