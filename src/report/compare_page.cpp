#include <kainjow/mustache.hpp>

#include "base/version.h"
#include "page/templates.h"
#include "report/embedded.h"
#include "report/side_by_side_data.h"
#include "report/side_by_side_words.h"

namespace chegu {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;

data page_in(const SideBySide& sides, Language language) {
    const bool zh = language == Language::zh;
    data page{data::type::object};
    page.set("id", zh ? "zh" : "en");
    page.set("lang", zh ? "zh-CN" : "en");
    page.set("kicker", zh ? "结果比较" : "Comparison of results");
    page.set("headline", side_by_side_headline(sides, language));
    page.set("lead", zh ? "第一列是基准；变化都是相对它而言。全部数字在 compare.csv。"
                        : "The first column is the base, and changes are against it. All figures are in compare.csv.");
    page.set("sides", side_by_side_data(sides, language));
    set_side_by_side_words(page, language);
    page.set("feeds_heading", zh ? "数据" : "Feeds");
    list feeds;
    for (std::size_t k = 0; k < sides.comparison.names.size(); ++k) {
        data feed{data::type::object};
        feed.set("name", result_name(sides, k, language));
        feed.set("feed", sides.comparison.feeds[k]);
        feeds.push_back(feed);
    }
    page.set("feeds", data(feeds));
    return page;
}

}  // namespace

std::string compare_html(const SideBySide& sides) {
    data page{data::type::object};
    page.set("version", std::string(version));
    page.set("title", "结果比较 · Comparison of results");
    page.set("style", std::string(templates::tokens_css) + std::string(templates::check_css) +
                          std::string(templates::side_by_side_css));
    list pages;
    for (const auto language : {Language::zh, Language::en}) pages.push_back(page_in(sides, language));
    page.set("pages", data(pages));
    page.set("policy", "default-src 'none'; style-src 'unsafe-inline'");
    add_parts(page);
    const Part parts[] = {{"side_by_side", std::string(templates::side_by_side_html)}};
    add_parts(page, parts);
    return render(templates::compare_html, page);
}

}  // namespace chegu
