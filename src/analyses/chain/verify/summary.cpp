// The figures of summary.json's chain part: each must follow from the tables.

#include <fmt/format.h>

#include "analyses/chain/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

using nlohmann::json;

class ChainFigures {
   public:
    ChainFigures(const json& chain, Findings& findings) : chain_(chain), findings_(findings) {}

    std::optional<double> number(const char* key) {
        const auto value = chain_.is_object() ? chain_.find(key) : chain_.end();
        if (value != chain_.end() && value->is_number()) return value->get<double>();
        findings_.add("not_a_number", place(key), {}, {},
                      {"这里必须是一个有限的数", "a finite number must stand here"});
        return std::nullopt;
    }
    void figure(const char* key, double right, double noise, const Words& because) {
        if (const auto written = number(key))
            findings_.expect("figure_differs", place(key), *written, right, because, noise / tolerance);
    }
    void status(bool all_solved) {
        const std::string right = all_solved ? "optimal" : "bounded";
        const auto value = chain_.is_object() ? chain_.find("status") : chain_.end();
        if (value != chain_.end() && *value == right) return;
        findings_.add("status", place("status"), value == chain_.end() ? "" : value->dump(), right,
                      {"optimal 表示每处停产都已求出，bounded 表示有的只有上下界",
                       "optimal: every outage is solved; bounded: some have bounds only"});
    }
    /// A count of something that OUT does not list.
    double count(const char* key, double most) {
        const auto written = number(key);
        if (written && (*written < 0 || *written > most || *written != std::floor(*written)))
            findings_.add("figure_differs", place(key), number_text(*written), {},
                          {fmt::format("这里必须是 0 到 {} 的整数", number_text(most)),
                           fmt::format("this must be a whole number from 0 to {}", number_text(most))});
        return written.value_or(0);
    }
    static Place place(const char* key) { return {"summary.json", 0, fmt::format("chain.{}", key)}; }

   private:
    const json& chain_;
    Findings& findings_;
};

}  // namespace

void check_chain_summary(const json& chain, const ChainCheck& check, bool pairs) {
    ChainFigures figures(chain, check.findings);
    double expected = 0;
    double bounded = 0;
    for (const auto& row : check.tables.outages) {
        expected += row.annual_loss.value_or(0);
        bounded += row.loss_lower == row.loss_upper ? 0 : 1;
    }
    const auto outages = static_cast<double>(check.tables.outages.size());
    figures.figure("expected_annual_loss", expected, 0,
                   {"outages.csv 里 annual_loss 之和", "the sum of annual_loss in outages.csv"});
    if (const Certified* base = check.bases.find(365))
        figures.figure("base_loss_per_year", base->upper(), check.noise(base->upper(), 365),
                       {"答案 base:365 的损失", "what the answer base:365 loses"});
    figures.figure("outages", outages, 0, {"停产的个数", "the number of outages"});
    figures.figure("outages_bounded", bounded, 0, {"上下界不等的停产", "outages whose bounds differ"});
    figures.status(bounded == 0);
    figures.count("resolved_cold", std::numeric_limits<double>::max());
    if (!pairs) return;
    const auto sites = static_cast<double>(sites_to_close(check.program.net.cluster).size());
    const double all = sites * (sites - 1) / 2;
    double unequal = 0;
    for (const auto& pair : check.tables.pairs) unequal += pair.loss_lower == pair.loss_upper ? 0 : 1;
    const auto listed = static_cast<double>(check.tables.pairs.size());
    figures.figure("pairs_listed", listed, 0, {"pairs.csv 的行数", "the rows of pairs.csv"});
    const double solved = figures.count("pairs_solved", all);
    const double with_bounds = figures.count("pairs_bounded", all);
    const double additive = figures.count("pairs_additive", all);
    const double dominated = figures.count("pairs_dominated", all);
    if (solved + with_bounds + additive + dominated != all)
        check.findings.add("figure_differs", ChainFigures::place("pairs_solved"), number_text(solved),
                           number_text(all - with_bounds - additive - dominated),
                           {fmt::format("各类合计应为全部 {} 对", number_text(all)),
                            fmt::format("the kinds must add up to all {} pairs", number_text(all))});
    if (with_bounds < unequal || solved + with_bounds + dominated < listed)
        check.findings.add("figure_differs", ChainFigures::place("pairs_bounded"), number_text(with_bounds),
                           number_text(unequal), {"列出的对多于求出的对", "more pairs are listed than were looked at"});
}

}  // namespace chegu::checking
