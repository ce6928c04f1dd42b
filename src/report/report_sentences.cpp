#include "report/report_sentences.h"

#include <fmt/format.h>

#include "base/number.h"
#include "page/sentences.h"

namespace chegu::sentences {

using fmt::format;

std::string sources_title(const std::string& assumed, const std::string& old, Language language) {
    return in(language, format("总成本的 {} 依据假设数据，{} 依据陈旧数据", assumed, old),
              format("{} of the total cost rests on assumed figures, {} on old ones", assumed, old));
}
std::string cost_unknown(Language language) {
    return in(language, "总成本依据什么还不知道", "What the total cost rests on is not known yet");
}
std::string no_cost_title(Language language) { return in(language, "没有成本", "Nothing costs anything"); }
std::string no_cost(Language language) {
    return in(language, "总成本为 0，没有依据可言。", "The total cost is 0, so it rests on nothing.");
}
std::string nothing_known_of_sources(Language language) {
    return in(
        language, "下列各表没有一行注明可信度或确认日期，所以不知道总成本依据什么",
        "No row of these tables says how sound it is or when it was confirmed, so what the total cost rests on is "
        "unknown");
}
std::string line_is_zero(Language language) { return in(language, "该项成本为 0", "This cost is 0"); }

std::string check_title(std::size_t warnings, std::size_t notes, Language language) {
    const auto en_warnings = counted(warnings, "warning", "warnings");
    const auto en_notes = counted(notes, "note", "notes");
    const auto zh_warnings = count_text(warnings, Language::zh);
    const auto zh_notes = count_text(notes, Language::zh);
    if (notes == 0)
        return in(language, format("数据校验没有错误，有 {} 条警告", zh_warnings),
                  format("The check found no errors, {}", en_warnings));
    if (warnings == 0)
        return in(language, format("数据校验没有错误，有 {} 条提示", zh_notes),
                  format("The check found no errors, {}", en_notes));
    return in(language, format("数据校验没有错误，有 {} 条警告、{} 条提示", zh_warnings, zh_notes),
              format("The check found no errors, {} and {}", en_warnings, en_notes));
}
std::string clean_check_title(Language language) {
    return in(language, "数据校验没有发现问题", "The check found nothing");
}
std::string clean_check(Language language) {
    return in(language, "没有错误、警告或提示。", "No errors, no warnings, no notes.");
}

std::string certificate_title(bool optimal, Language language) {
    return optimal ? in(language, "方案已证明最优", "The plan is proven optimal")
                   : in(language, "方案只有上下界", "The plan is bounded, not solved");
}
std::string certificate_sub(bool optimal, Language language) {
    if (optimal)
        return in(language, "方案可行，对偶价格证明没有更便宜的方案；两者都不靠求解器、按数据集重新算过。",
                  "The plan is feasible and the dual prices prove that none is cheaper; both were computed again from "
                  "the feed without the solver.");
    return in(language, "求解提前停止：真正的最低成本在下界与总成本之间。",
              "The solver was stopped: the least cost lies between the bound and the total cost.");
}
std::string no_bound(Language language) {
    return in(language, "求解停得太早，还没有下界", "Stopped before any bound was known");
}
std::string negligible(Language language) { return in(language, "小于十亿分之一", "below one in a thousand million"); }
std::string status_label(Language language) { return in(language, "状态", "Status"); }
std::string feed_label(Language language) { return in(language, "数据集", "Feed"); }
std::string version_label(Language language) { return in(language, "版本", "Version"); }

std::string footer(std::string_view version, Language language) {
    return in(language, format("由车谷 Chegu {} 生成。本页不向任何地方发出请求。", version),
              format("Made by Chegu {}. This page asks nothing of any server.", version));
}

}  // namespace chegu::sentences
