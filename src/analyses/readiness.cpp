#include "analyses/readiness.h"

#include <algorithm>
#include <string>

#include "analyses/catalogue.h"

namespace chegu {
namespace {

Words missing_words(const AnyOf& tables) {
    Words words{"至少一行：", "at least one row in "};
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto* schema = find_table(feed_tables(), tables[i]);
        words.zh.append(i == 0 ? "" : " 或 ").append(tables[i]).append("（").append(schema->title.zh).append("）");
        words.en.append(i == 0 ? "" : " or ").append(tables[i]);
    }
    return words;
}

/// What an analysis needs and what those need that it rests on, each once.
void add_needs(const Analysis& of, std::vector<AnyOf>& needs) {
    for (const auto base : of.rests_on) add_needs(analysis(base), needs);
    for (const auto& tables : of.needs)
        if (std::find(needs.begin(), needs.end(), tables) == needs.end()) needs.push_back(tables);
}

}  // namespace

std::vector<Readiness> readiness(const DecodedFeed& feed) {
    std::vector<Readiness> all;
    for (const auto& one : analyses()) {
        Readiness result{one.name, one.title, {}};
        std::vector<AnyOf> needs;
        add_needs(one, needs);
        for (const auto& tables : needs)
            if (std::none_of(tables.begin(), tables.end(),
                             [&](std::string_view table) { return feed.table(table).rows() > 0; }))
                result.missing.push_back(missing_words(tables));
        all.push_back(std::move(result));
    }
    return all;
}

}  // namespace chegu
