#include "analyses/chain/verify/certificates.h"

#include <algorithm>
#include <array>

#include "base/number.h"
#include "checking/reader.h"

namespace chegu::checking {
namespace {

/// Finds the column or row of the program that a row of the file is about.
class Finder {
   public:
    explicit Finder(const LossProgram& program)
        : program_(program),
          cluster_(program.net.cluster),
          processes_(cluster_.processes),
          items_(cluster_.items),
          sites_(cluster_.sites),
          lanes_(cluster_.lanes),
          links_(cluster_.links),
          demand_(cluster_.demand) {
        for (const auto id : program.net.nodes.ids()) nodes_.emplace(key(program.net.nodes[id]), id);
    }

    std::size_t column(ResultRow& row) const {
        const auto table = row.text("table");
        for (const auto* blank : {"item_id", "site_id"}) row.same(blank, "");
        if (table != "links") row.same("lane_id", "");
        if (table == "processes") {
            const auto id = row.present_id("row_id", processes_, cluster_.processes);
            return row.good() ? program_.column(id) : 0;
        }
        if (table == "demand") {
            const auto id = row.id("row_id", demand_);
            return row.good() ? program_.column(id) : 0;
        }
        if (table == "links") {
            const auto link = row.present_id("row_id", links_, cluster_.links);
            const auto lane = row.present_id("lane_id", lanes_, cluster_.lanes);
            if (!row.good()) return 0;
            const auto arc = program_.net.arc(link, lane);
            if (arc.given()) return program_.column(arc);
            row.fault("other_id", "lane_id", {}, {"这条供应关系不能走这条线路", "this link can't use this lane"});
            return 0;
        }
        row.fault("unknown_table", "table", {},
                  {"这里应为 processes、links 或 demand", "processes, links or demand must stand here"});
        return 0;
    }

    std::size_t price(ResultRow& row) const {
        const auto table = row.text("table");
        row.same("lane_id", "");
        if (table == "balance") {
            row.same("row_id", "");
            const auto item = row.id("item_id", items_);
            const auto site = row.present_id("site_id", sites_, cluster_.sites);
            if (!row.good()) return 0;
            const auto node = nodes_.find(key({item, site, 0}));
            if (node != nodes_.end()) return program_.row(node->second);
            row.fault("other_id", "item_id", {},
                      {"输入数据里这个产品与这个地点无关", "the feed has nothing to do with this item at this site"});
            return 0;
        }
        for (const auto* blank : {"item_id", "site_id"}) row.same(blank, "");
        if (table == "lanes") {
            const auto id = row.present_id("row_id", lanes_, cluster_.lanes);
            return row.good() ? program_.row(id) : 0;
        }
        if (table == "links") {
            const auto id = row.present_id("row_id", links_, cluster_.links);
            return row.good() ? program_.row(id) : 0;
        }
        row.fault("unknown_table", "table", {},
                  {"这里应为 balance、lanes 或 links", "balance, lanes or links must stand here"});
        return 0;
    }

   private:
    static std::uint64_t key(const Node& node) {
        return (static_cast<std::uint64_t>(node.item.index()) << 32U) | node.site.index();
    }
    const LossProgram& program_;
    const Cluster& cluster_;
    Lookup<ProcessId> processes_;
    Lookup<ItemId> items_;
    Lookup<SiteId> sites_;
    Lookup<LaneId> lanes_;
    Lookup<LinkId> links_;
    Lookup<DemandId> demand_;
    std::unordered_map<std::uint64_t, NodeId> nodes_;
};

}  // namespace

bool is_chain_answer(std::string_view answer) {
    constexpr std::array<std::string_view, 7> kinds = {
        "base:", "base_curve:", "outage:", "curve:", "tts:", "single:", "pair:"};
    return std::any_of(kinds.begin(), kinds.end(), [&](auto kind) { return answer.starts_with(kind); });
}

ChainCertificates::ChainCertificates(const std::filesystem::path& out, const LossProgram& program, Findings& findings)
    : program_(program) {
    ResultTable table(out, "certificates.csv",
                      {"answer", "kind", "table", "row_id", "lane_id", "item_id", "site_id", "period", "value"},
                      findings);
    complete_ = table.complete();
    file_ = table.file();
    const Finder finder(program);
    for (std::size_t r = 0; r < table.rows(); ++r) {
        ResultRow row(table, r);
        const auto answer = row.text("answer");
        if (!is_chain_answer(answer)) continue;  // the flow's reader has looked at it
        const auto kind = row.text("kind");
        if (kind != "column" && kind != "row")
            row.fault("unknown_kind", "kind", {}, {"这里应为 column 或 row", "column or row must stand here"});
        row.same("period", "");
        const double value = row.any("value");
        if (!row.good()) continue;
        const auto index = kind == "column" ? finder.column(row) : program.columns() + finder.price(row);
        if (row.good()) answers_[std::string(answer)].values.push_back({index, value, row.number()});
    }
    check_repeats(findings);
}

void ChainCertificates::check_repeats(Findings& findings) {
    for (auto& [name, answer] : answers_) {
        auto& values = answer.values;
        std::stable_sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.index < b.index; });
        for (std::size_t i = 1; i < values.size(); ++i)
            if (values[i].index == values[i - 1].index)
                findings.add("repeated_key", {file_, values[i].row}, {}, {},
                             {"同一个键已在前面的行出现", "an earlier row has the same key"});
    }
}

std::uint32_t ChainCertificates::first_row(const std::string& answer) const {
    const auto found = answers_.find(answer);
    if (found == answers_.end()) return 0;
    std::uint32_t first = found->second.values.front().row;
    for (const auto& value : found->second.values) first = std::min(first, value.row);
    return first;
}

std::vector<double> ChainCertificates::numbered(std::string_view name) const {
    std::vector<double> numbers;
    for (const auto& [answer, values] : answers_)
        if (answer.starts_with(name))
            if (const auto number = parse_number(std::string_view(answer).substr(name.size())))
                if (number_text(*number) == answer.substr(name.size())) numbers.push_back(*number);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

LossVectors ChainCertificates::changed(const LossVectors& from, const std::string& answer) {
    LossVectors values = from;
    const auto found = answers_.find(answer);
    if (found == answers_.end()) return values;
    found->second.used = true;
    for (const auto& value : found->second.values) {
        if (value.index < program_.columns()) values.x[value.index] = value.value;
        else values.y[value.index - program_.columns()] = value.value;
    }
    return values;
}

void ChainCertificates::check_all_used(Findings& findings) const {
    std::vector<std::pair<std::uint32_t, std::string>> unused;  // by row: findings come in the file's order
    for (const auto& [name, answer] : answers_)
        if (!answer.used) unused.emplace_back(first_row(name), name);
    std::sort(unused.begin(), unused.end());
    for (const auto& [row, name] : unused)
        findings.add("unknown_answer", {file_, row, "answer"}, name, {},
                     {"没有结果用到这个答案", "no result rests on this answer"});
}

}  // namespace chegu::checking
