#include <fmt/format.h>

#include "analyses/chain/results/chain_results.h"
#include "base/decimal.h"
#include "base/number.h"

namespace chegu {
namespace {

constexpr int enough = 3;  // digits in a reason: the exact figure stands in its column
constexpr int most = 9;

/// So many significant digits.
std::string significant(double value, int digits, Language language) {
    int last = first_digit(value) - digits + 1;
    // 99.95 has its first digit one place further up once it is rounded.
    if (first_digit(parse_number(rounded_text(value, -last)).value_or(value)) > first_digit(value)) ++last;
    return with_thousands(rounded_text(value, -last), language);
}

/// A quantity a day: large ones are shortened in Chinese, small ones have no zeros at the end.
std::string quantity(double value, int digits, Language language) {
    if (value >= 1e4 && language == Language::zh) return significant(value / 1e4, digits, language) + " 万";
    auto text = significant(value, digits, language);
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string amount(double value, Language language) {
    if (language == Language::zh)
        return value >= 1e8   ? significant(value / 1e8, enough, language) + " 亿"
               : value >= 1e4 ? significant(value / 1e4, enough, language) + " 万"
                              : significant(value, enough, language);
    return value >= 1e9   ? significant(value / 1e9, enough, language) + " B"
           : value >= 1e6 ? significant(value / 1e6, enough, language) + " M"
                          : significant(value, enough, language);
}

std::string loss_words(const Cluster& cluster, double value, Language language) {
    const auto& currency = cluster.settings.currency;
    if (language == Language::zh) return amount(value, language) + (currency == "CNY" ? "元" : " " + currency);
    return (currency == "CNY" ? "¥" : currency + " ") + amount(value, language);
}

/// "82 %", "1.4 %".
std::string percent(double share) {
    return fmt::format("{} %", share >= 0.1 ? fmt::format("{:.0f}", 100 * share) : fmt::format("{:.2g}", 100 * share));
}

class Reason {
   public:
    Reason(const Cluster& cluster, const SegmentFinding& finding) : cluster_(cluster), finding_(finding) {}

    void add(const Words& words) {
        if (!text_.zh.empty()) {
            text_.zh += "；";
            text_.en += "; ";
        }
        text_.zh += words.zh;
        text_.en += words.en;
    }

    /// What the worst site costs when it stops, and that it is the only source where it is.
    void add_worst() {
        const auto& site = cluster_.sites[finding_.worst_outage];
        const bool only = finding_.single_source.given() && finding_.single_site == finding_.worst_outage;
        const auto days = number_text(site.recover_days);
        const auto loss = [&](Language language) { return loss_words(cluster_, finding_.worst_added_loss, language); };
        // The share only tells something where the feed says which share is too much.
        const bool told = cluster_.settings.strong_loss_share > 1e-6 && finding_.loss_share;
        const auto share = told ? percent(*finding_.loss_share) : std::string{};
        const Words of_margin = told ? Words{fmt::format("，占同期全部毛利的 {}", share),
                                             fmt::format(", {} of all margin in that time", share)}
                                     : Words{};
        if (only) {
            const auto& item = cluster_.items[finding_.single_source].name;
            add({fmt::format("{}单一来源：{}停产 {} 天损失 {}{}", item.zh, site.name.zh, days, loss(Language::zh),
                             of_margin.zh),
                 fmt::format("single source of {}: {} out for {} days loses {}{}", item.en, site.name.en, days,
                             loss(Language::en), of_margin.en)});
        } else {
            add({fmt::format("{}停产 {} 天损失 {}{}", site.name.zh, days, loss(Language::zh), of_margin.zh),
                 fmt::format("{} out for {} days loses {}{}", site.name.en, days, loss(Language::en), of_margin.en)});
        }
    }

    void add_short() {
        const auto& item = cluster_.items[finding_.short_item].name;
        if (cluster_.settings.strong_home_share < 1 && finding_.home_share)
            add({fmt::format("本地产能按价值只够本地需要的 {}", percent(*finding_.home_share)),
                 fmt::format("home can make only {} of its need by value", percent(*finding_.home_share))});
        // Digits enough that the two don't look alike.
        int digits = enough;
        const auto need = [&](Language language) { return quantity(finding_.short_need, digits, language); };
        const auto capacity = [&](Language language) { return quantity(finding_.short_capacity, digits, language); };
        while (digits < most && need(Language::en) == capacity(Language::en)) ++digits;
        add({fmt::format("{}本地每天需要 {}，本地产能 {}", item.zh, need(Language::zh), capacity(Language::zh)),
             fmt::format("home needs {} of {} a day and can make {}", need(Language::en), item.en,
                         capacity(Language::en))});
    }

    /// How much of its need home can make, and how little an outage costs.
    void add_strength() {
        const bool all = !finding_.short_item.given();
        const bool harmless = finding_.loss_share.value_or(0) <= 1e-6;
        if (all && harmless) {
            add({"本地产能满足本地需要，任何一处生产地点停产都不造成损失",
                 "home can make what it needs, and no site that makes its items costs anything when it stops"});
            return;
        }
        if (all) add({"本地产能满足本地需要", "home can make what it needs"});
        else if (finding_.home_share)
            add({fmt::format("本地产能按价值满足本地需要的 {}", percent(*finding_.home_share)),
                 fmt::format("home can make {} of its need by value", percent(*finding_.home_share))});
        if (harmless)
            add({"任何一处生产地点停产都不造成损失", "no site that makes its items costs anything when it stops"});
        else add_worst();
    }

    [[nodiscard]] Words take() { return std::move(text_); }

   private:
    const Cluster& cluster_;
    const SegmentFinding& finding_;
    Words text_;
};

}  // namespace

Words grade_reason(const Cluster& cluster, const SegmentFinding& finding) {
    if (!finding.grade) return {};
    Reason reason(cluster, finding);
    switch (*finding.grade) {
        case Grade::missing:
            reason.add({"本地没有工序生产这些产品", "no process at home makes any of its items"});
            if (finding.worst_outage.given() && finding.worst_added_loss > 0) reason.add_worst();
            break;
        case Grade::weak:
            if (!finding.safe && finding.worst_outage.given() && finding.worst_added_loss > 0) reason.add_worst();
            if (!finding.covered) reason.add_short();
            break;
        case Grade::strong: reason.add_strength(); break;
    }
    return reason.take();
}

}  // namespace chegu
