#include "analyses/chain/results/chain_figures.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "base/number.h"

namespace chegu {

std::span<const Figure> chain_figures() {
    static constexpr auto figures = std::to_array<Figure>({
        {"chain",
         "expected_annual_loss",
         "money/year",
         {"年预期损失", "Expected annual loss"},
         {"逐一停产的新增损失乘以频率之和", "Added loss times rate, summed over the outages swept"},
         "expected_annual_loss",
         true},
        {"chain",
         "worst_added_loss",
         "money",
         {"最坏一处停产的损失", "Worst single loss"},
         {"一处地点停产的最大新增损失（outages.csv）", "The largest added loss of one site (outages.csv)"},
         "worst_loss",
         true},
        {"chain",
         "base_loss_per_year",
         "money/year",
         {"平时每年的损失", "Everyday loss a year"},
         {"没有任何停产时一年的损失", "What is lost in a year without any outage"},
         "",
         true},
        {"chain",
         "segments_missing",
         "count",
         {"缺的环节", "Segments missing"},
         {"评为缺的环节数（segments.csv）", "Segments graded missing (segments.csv)"},
         "grade",
         true},
        {"chain",
         "segments_weak",
         "count",
         {"弱的环节", "Segments weak"},
         {"评为弱的环节数（segments.csv）", "Segments graded weak (segments.csv)"},
         "grade",
         true},
        {"chain",
         "segments_strong",
         "count",
         {"强的环节", "Segments strong"},
         {"评为强的环节数（segments.csv）", "Segments graded strong (segments.csv)"},
         "grade",
         true},
        {"chain",
         "outages",
         "count",
         {"算过的停产", "Outages swept"},
         {"逐一算过的停产个数", "How many outages were swept"},
         "outage",
         true},
        {"chain",
         "outages_bounded",
         "count",
         {"只有界的停产", "Outages bounded"},
         {"只求得上下界的停产个数", "Outages of which only bounds are known"},
         "loss_bounds",
         false},
        {"chain",
         "resolved_cold",
         "count",
         {"重新求解", "Solved again"},
         {"热启动答案未通过核验、从头再求的次数", "Warm answers that failed their check and were solved again"},
         "",
         false},
        {"chain",
         "pairs_listed",
         "count",
         {"列出的对", "Pairs listed"},
         {"pairs.csv 的行数", "The rows of pairs.csv"},
         "interaction",
         false},
        {"chain",
         "pairs_solved",
         "count",
         {"求出的对", "Pairs solved"},
         {"求出确切损失的对数", "Pairs whose loss was solved"},
         "interaction",
         false},
        {"chain",
         "pairs_bounded",
         "count",
         {"只有界的对", "Pairs bounded"},
         {"只求得上下界的对数", "Pairs of which only bounds are known"},
         "interaction",
         false},
        {"chain",
         "pairs_additive",
         "count",
         {"可加的对", "Pairs additive"},
         {"损失由两处相加即得证的对数", "Pairs whose certificate is the sum of two"},
         "interaction",
         false},
        {"chain",
         "pairs_dominated",
         "count",
         {"被一处盖过的对", "Pairs dominated"},
         {"损失等于其中一处的对数", "Pairs that lose what one of the two loses"},
         "interaction",
         false},
    });
    return figures;
}

void derive_chain_figures(const ResultTables& tables, FigureValues& figures) {
    const auto outages = tables("outages");
    const auto target = outages.find("target");
    const auto loss = outages.find("added_loss");
    std::optional<double> worst;
    if (target != TextTable::npos && loss != TextTable::npos)
        for (std::size_t r = 0; r < outages.rows(); ++r)
            if (outages.cell(r, target) == "site")
                worst = std::max(worst.value_or(0), parse_number(outages.cell(r, loss)).value_or(0));
    if (worst) figures.set("chain", "worst_added_loss", *worst);
    const auto segments = tables("segments");
    const auto grade = segments.find("grade");
    if (grade == TextTable::npos) return;
    std::map<std::string, double> by_grade{{"missing", 0}, {"weak", 0}, {"strong", 0}};
    for (std::size_t r = 0; r < segments.rows(); ++r)
        if (!segments.cell(r, grade).empty()) ++by_grade[std::string(segments.cell(r, grade))];
    for (const auto& [name, count] : by_grade) figures.set("chain", "segments_" + name, count);
}

}  // namespace chegu
