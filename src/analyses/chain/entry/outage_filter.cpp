#include "analyses/chain/entry/outage_filter.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>

#include "base/failure.h"
#include "feed/checks/expression_checks.h"
#include "feed/expressions/expression.h"

namespace chegu {
namespace {

[[noreturn]] void refuse(const DecodedTable& table, const ExpressionFault& fault) {
    const std::string name(table.schema->name);
    if (!fault.unknown_column.empty()) {
        const auto nearest = checks::nearest_column(fault.unknown_column, table);
        throw Failure(
            FailureKind::bad_input,
            {"--where：表 " + name + " 没有列 " + fault.unknown_column +
                 (nearest.empty() ? "。" : "，是否指 " + nearest + "？") +
                 "条件对每类停产对象自己的表求值，--of 应只选有这一列的对象。",
             "--where: table " + name + " has no column " + fault.unknown_column +
                 (nearest.empty() ? "." : "; did you mean " + nearest + "?") +
                 " The condition is read over each target's own table: sweep by --of only what has that column"});
    }
    throw Failure(FailureKind::bad_input, {"--where：对表 " + name + " 求值时：" + fault.message.zh + "。",
                                           "--where: over table " + name + ": " + fault.message.en});
}

std::unordered_set<std::string> ids_where(const DecodedTable& table, std::string_view condition) {
    const auto result = evaluate(condition, table);
    if (result.fault) refuse(table, *result.fault);
    std::unordered_set<std::string> ids;
    for (std::size_t row = 0; row < result.values.size(); ++row)
        if (result.values[row].holds()) ids.emplace(table.id(row));
    return ids;
}

}  // namespace

std::string_view table_of(Swept target) {
    switch (target) {
        case Swept::process: return "processes";
        case Swept::lane: return "lanes";
        case Swept::firm: return "firms";
        case Swept::region: return "regions";
        case Swept::named: return "outages";
        case Swept::site: break;
    }
    return "sites";
}

std::vector<Outage> outages_where(std::vector<Outage> outages, const Cluster& cluster, const DecodedFeed& feed,
                                  std::string_view condition) {
    std::map<Swept, std::unordered_set<std::string>> picked;
    for (const auto& outage : outages)
        if (const auto kind = kind_of(outage); !picked.contains(kind))
            picked.emplace(kind, ids_where(feed.table(table_of(kind)), condition));
    std::erase_if(outages,
                  [&](const Outage& outage) { return !picked.at(kind_of(outage)).contains(id_of(cluster, outage)); });
    if (outages.empty())
        throw Failure(FailureKind::bad_input, {"--where：没有一处停产对象满足这个条件。",
                                               "--where: the condition picks out nothing that could be swept"});
    return outages;
}

}  // namespace chegu
