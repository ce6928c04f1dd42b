#include "analyses/readiness.h"

#include <algorithm>
#include <string>

namespace chegu {
namespace {

/// One of these tables must have a row.
using AnyOf = std::vector<std::string_view>;

struct Needs {
    std::string_view analysis;
    Text title;
    std::vector<AnyOf> tables;
};

std::vector<Needs> all_needs() {
    const std::vector<AnyOf> flow{{"sites"}, {"items"}, {"processes", "stocks"}, {"demand"}};
    const auto flow_and = [&](std::vector<AnyOf> more) {
        auto all = flow;
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    return {
        {"flow", {"最低到岸成本", "least landed cost"}, flow},
        {"chain", {"断供与产业链", "outages and the chain"}, flow},
        {"attract", {"招商与投资", "investments"}, flow_and({{"candidates"}})},
        {"pool", {"拼运", "shared transport"}, flow_and({{"firms"}, {"lanes"}, {"links"}})},
        {"export", {"出口订舱", "export bookings"}, {{"sites"}, {"items"}, {"services"}, {"orders"}}},
        {"roadmap", {"路线图", "roadmap"}, {{"tasks"}, {"budgets"}}},
        {"support", {"政策兑现", "policies for firms"}, {{"firms"}, {"policies"}}},
        {"pulse", {"指标进展", "indicators"}, {{"indicators"}, {"readings"}}},
        {"publish", {"公开图集", "public atlas"}, flow},
        {"baseline", {"实际运输对照", "what really moved"}, flow_and({{"lanes"}, {"links"}, {"shipments"}})},
    };
}

Words missing_words(const AnyOf& tables) {
    Words words{"至少一行：", "at least one row in "};
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto* schema = find_table(feed_tables(), tables[i]);
        words.zh.append(i == 0 ? "" : " 或 ").append(tables[i]).append("（").append(schema->title.zh).append("）");
        words.en.append(i == 0 ? "" : " or ").append(tables[i]);
    }
    return words;
}

}  // namespace

std::vector<Readiness> readiness(const DecodedFeed& feed) {
    std::vector<Readiness> all;
    for (const auto& needs : all_needs()) {
        Readiness result{needs.analysis, needs.title, {}};
        for (const auto& tables : needs.tables)
            if (std::none_of(tables.begin(), tables.end(),
                             [&](std::string_view table) { return feed.table(table).rows() > 0; }))
                result.missing.push_back(missing_words(tables));
        all.push_back(std::move(result));
    }
    return all;
}

}  // namespace chegu
