// What the figures rest on, and what the feed's check had to say.

#include <algorithm>
#include <array>

#include "analyses/flow/evidence.h"
#include "analyses/flow/report/flow_page.h"
#include "page/glossary.h"
#include "page/numbers.h"
#include "page/sentences.h"
#include "page/words.h"
#include "report/report_page.h"
#include "report/report_sentences.h"
#include "schema/table.h"

namespace chegu::page {
namespace {

constexpr Confidence confidences[] = {Confidence::official, Confidence::published, Confidence::estimate,
                                      Confidence::assumed, Confidence::not_said};

struct Line {
    const char* term;
    double CostSplit::*of;
};
constexpr Line lines[] = {{"production_cost", &CostSplit::production}, {"freight_cost", &CostSplit::freight},
                          {"carbon_cost", &CostSplit::carbon},         {"transit_capital", &CostSplit::transit_capital},
                          {"stock_cost", &CostSplit::stock},           {"unmet_demand", &CostSplit::unmet}};

/// How sound the rows of one table are.
struct RowCounts {
    const char* table;
    std::size_t rows = 0;
    std::array<std::size_t, std::size(confidences)> by_confidence{};
    std::size_t old = 0;

    template <class Rows>
    RowCounts(const char* name, const Rows& all, const Cluster& cluster) : table(name), rows(all.size()) {
        for (const auto& row : all) {
            for (std::size_t c = 0; c < std::size(confidences); ++c)
                if (row.evidence.confidence == confidences[c]) ++by_confidence[c];
            if (is_old(cluster, row.evidence)) ++old;
            if (row.evidence.as_of) ++dated_;
        }
    }
    [[nodiscard]] bool says_nothing() const { return by_confidence.back() == rows && dated_ == 0; }

   private:
    std::size_t dated_ = 0;
};

std::vector<RowCounts> count_rows(const Cluster& cluster) {
    return {{"sites", cluster.sites, cluster},         {"items", cluster.items, cluster},
            {"processes", cluster.processes, cluster}, {"modes", cluster.modes, cluster},
            {"lanes", cluster.lanes, cluster},         {"links", cluster.links, cluster},
            {"stocks", cluster.stocks, cluster},       {"demand", cluster.demand, cluster}};
}

/// `all` is the total cost.
Data cost_row(const Page& page, const std::string& shown, const std::string& name, double all, double amount,
              double assumed, double old) {
    const auto language = page.language();
    const auto part = [&](double of) {
        return amount > 0 ? percent_figure(of / amount, 0, language) : std::string{no_figure};
    };
    return object({{"name", name},
                   {"amount", shown},
                   {"share", percent_figure(amount / all, 0, language)},
                   {"assumed", part(assumed)},
                   {"old", part(old)},
                   {"why", text_or_none(amount > 0 ? "" : sentences::line_is_zero(language))}});
}

Data cost_table(const Page& page, const CostSplit& cost, const EvidenceShares& evidence) {
    MoneySum sum{cost.total(), {}};
    for (const auto& line : lines) sum.parts.push_back(cost.*line.of);
    const MoneyColumn column({sum}, page.style);
    const auto amounts = column.fitted(sum);
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < std::size(lines); ++i) {
        const auto of = lines[i].of;
        rows << cost_row(page, column.cell(amounts[i]), heading(term(lines[i].term), page.language()), cost.total(),
                         cost.*of, evidence.assumed.*of, evidence.old.*of);
    }
    return object({{"unit", column.unit()},
                   {"rows", rows},
                   {"total", cost_row(page, column.total(sum), "", cost.total(), cost.total(), evidence.assumed.total(),
                                      evidence.old.total())}});
}

Data row_counts(const std::vector<RowCounts>& tables, Language language) {
    Data rows{Data::type::list};
    for (const auto& table : tables) {
        Data counts{Data::type::list};
        for (const auto count : table.by_confidence)
            counts << object({{"count", quantity(static_cast<double>(count), language)}});
        const auto* schema = find_table(feed_tables(), table.table);
        rows << object({{"name", std::string{schema->title.in(language)}},
                        {"file", table.table},
                        {"rows", quantity(static_cast<double>(table.rows), language)},
                        {"counts", counts},
                        {"old", quantity(static_cast<double>(table.old), language)}});
    }
    return rows;
}

std::string sources_title(const Page& page, double all, const EvidenceShares& evidence, bool nothing_known) {
    const auto language = page.language();
    if (page.stopped) return sentences::cost_unknown(language);
    if (nothing_known) return sentences::nothing_known_of_sources(language);
    if (all <= 0) return sentences::no_cost_title(language);
    return sentences::sources_title(percent(evidence.assumed.total() / all, 0, language),
                                    percent(evidence.old.total() / all, 0, language), language);
}

std::string where(const Notice& notice) {
    std::string place = notice.table;
    if (!notice.column.empty()) place += "." + notice.column;
    if (notice.row > 0) place += ":" + std::to_string(notice.row);
    return place;
}

}  // namespace

Data sources_section(const Page& page, const Case& of, const Shelf& facts) {
    const auto language = page.language();
    const auto& plan = of.answers.get<FlowFindings>().plan;
    const auto evidence = evidence_shares(of.cluster, of.network, plan);
    const auto tables = count_rows(of.cluster);
    bool nothing_known = true;
    for (const auto& table : tables) nothing_known = nothing_known && table.says_nothing();
    Data names{Data::type::list};
    for (const auto confidence : confidences)
        names << object({{"name", std::string{confidence_word(confidence).in(language)}}});
    auto data = object({{"title", sources_title(page, plan.cost.total(), evidence, nothing_known)},
                        {"confidences", names},
                        {"tables", row_counts(tables, language)},
                        {"empty", false},
                        {"costs", false},
                        {"firms", firm_table(page, facts.get<std::vector<FirmEvidence>>())}});
    if (page.stopped) data.set("empty", sentences::no_answer(language));
    else if (plan.cost.total() > 0) data.set("costs", cost_table(page, plan.cost, evidence));
    else data.set("empty", sentences::no_cost(language));
    return data;
}

Data check_section(const Page& page, const Notices& notices) {
    const auto language = page.language();
    if (notices.by_code().empty())
        return object({{"title", sentences::clean_check_title(language)},
                       {"empty", sentences::clean_check(language)},
                       {"filled", false}});
    Data rows{Data::type::list};
    for (const auto severity : {Severity::error, Severity::warning, Severity::info})
        for (const auto& [code, count] : notices.by_code()) {
            const auto& kind = *count.kind;
            if (kind.severity != severity) continue;
            const bool shown_one = !count.samples.empty();
            rows << object({{"severity", std::string{severity_word(severity).in(language)}},
                            {"count", quantity(static_cast<double>(count.total), language)},
                            {"sentence", shown_one ? sentence(count.samples.front(), language)
                                                   : std::string{kind.sentence.in(language)}},
                            {"where", text_or_none(shown_one ? where(count.samples.front()) : "")},
                            {"code", code}});
        }
    return object(
        {{"title", sentences::check_title(notices.count(Severity::warning), notices.count(Severity::info), language)},
         {"empty", false},
         {"filled", true},
         {"rows", rows}});
}

}  // namespace chegu::page
