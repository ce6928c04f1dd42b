#include "cli/show_notices.h"

#include <fmt/format.h>

#include "base/number.h"
#include "base/version.h"

namespace chegu::cli {
namespace {

constexpr std::size_t samples_shown = 3;

std::string heading(const NoticeKind& kind, std::size_t total, Language language) {
    const Text word = kind.severity == Severity::error     ? Text{"错误", "error"}
                      : kind.severity == Severity::warning ? Text{"警告", "warning"}
                                                           : Text{"提示", "info"};
    return fmt::format("{} {} × {}\n", word.in(language), kind.code, count_text(total, language));
}

/// "sites 第 12 行 lat 列", "sites row 12 column lat".
std::string place(const Notice& notice, Language language) {
    const bool zh = language == Language::zh;
    std::string text = notice.table;
    if (notice.row > 0) text += fmt::format(fmt::runtime(zh ? " 第 {} 行" : " row {}"), notice.row);
    if (!notice.column.empty()) text += fmt::format(fmt::runtime(zh ? " {} 列" : " column {}"), notice.column);
    return text;
}

std::string where_the_rest_is(std::string_view page, Language language) {
    const bool zh = language == Language::zh;
    if (page.empty())
        return zh ? "每种只显示前 3 条：chegu check 加 --all 列出每一条，加 -o 文件夹 另写 check.html。\n"
                  : "The first 3 of each kind are shown: chegu check --all lists every one, -o FOLDER writes "
                    "check.html too.\n";
    return zh ? fmt::format("每种只显示前 3 条：更多见 {}，加 --all 列出每一条。\n", page)
              : fmt::format("The first 3 of each kind are shown: more are in {}, --all lists every one.\n", page);
}

}  // namespace

void tell_notices(const Notices& notices, const Session& session, std::string_view page) {
    const auto language = session.language;
    // --all keeps every notice, and whoever asks for that wants to read them.
    const bool all = notices.samples_per_code() == 0;
    bool left_out = false;
    for (const auto& [kind, count] : found_kinds(notices)) {
        if (session.quiet && kind.severity != Severity::error) continue;
        tell(heading(kind, count.total, language));
        const auto shown_here = all ? count.samples.size() : std::min(samples_shown, count.samples.size());
        left_out = left_out || shown_here < count.total;
        for (std::size_t i = 0; i < shown_here; ++i) {
            const auto& notice = count.samples[i];
            tell(fmt::format("  {}{}{} {}\n", place(notice, language), language == Language::zh ? "：" : ": ",
                             sentence(notice, language), remedy(notice, language)));
        }
    }
    if (left_out) tell(where_the_rest_is(page, language));
}

void show_notices(const LoadedFeed& feed, const Session& session, std::string_view page) {
    if (session.json) fmt::print("{}", check_json(check_report(feed)));
    else tell_notices(feed.notices, session, page);
}

void require_no_errors(const LoadedFeed& feed, const Session& session) {
    if (!feed.notices.has_errors()) return;
    show_notices(feed, session);
    throw Failure(FailureKind::bad_input,
                  {"数据有错误，没有计算任何结果。", "the feed has errors; nothing was computed"});
}

CheckReport check_report(const LoadedFeed& feed) {
    return {std::string(version), feed.identity.name, feed.identity.hash, feed.notices, readiness(feed.decoded)};
}

}  // namespace chegu::cli
