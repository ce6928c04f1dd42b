#include "analyses/chain/results/chain_results.h"

#include <cmath>

#include "analyses/chain/results/certificate_writer.h"
#include "analyses/chain/results/chain_tables.h"
#include "base/number.h"
#include "results/shared_tables.h"
#include "results/table_writer.h"

namespace chegu {
namespace {

using Json = nlohmann::ordered_json;

/// The tables of a sweep: each row begins with target and target_id.
class ChainTables {
   public:
    ChainTables(const Cluster& cluster, const Network& network, const ChainFindings& findings)
        : cluster_(cluster), network_(network), findings_(findings) {}

    std::string outages() const {
        TableWriter table(*find_table(chain_tables(), "outages"));
        each([&](const Outage& outage, const OutageFinding& finding) {
            start(table, outage).number(outage.recover_days).number(finding.added_loss);
            table.number(finding.loss_lower).number(finding.loss_upper).number(finding.tts_days);
            table.number(finding.risk_index);
            if (finding.annual_loss) table.number(*finding.annual_loss);
            else table.blank();
            if (finding.first_hit.given()) table.text(cluster_.demand[finding.first_hit].id);
            else table.blank();
            table.end_row();
        });
        return table.take();
    }

    std::string curves() const {
        TableWriter table(*find_table(chain_tables(), "outage_curves"));
        each([&](const Outage& outage, const OutageFinding& finding) {
            for (const auto& point : finding.curve)
                start(table, outage).number(point.days).number(point.loss).end_row();
        });
        return table.take();
    }

    std::string levers() const {
        TableWriter table(*find_table(chain_tables(), "levers"));
        each([&](const Outage& outage, const OutageFinding& finding) {
            int rank = 0;
            for (const auto& lever : finding.levers) {
                start(table, outage).number(++rank);
                figure(table, lever);
                table.number(lever.price);
                if (lever.node.given()) {
                    const auto& node = network_.nodes[lever.node];
                    table.text(cluster_.items[node.item].id).text(cluster_.sites[node.site].id);
                } else {
                    table.blank().blank();
                }
                table.end_row();
            }
        });
        return table.take();
    }

    std::string responses() const {
        TableWriter table(*find_table(chain_tables(), "responses"));
        const auto makers = network_.makers.size();
        each([&](const Outage& outage, const OutageFinding& finding) {
            for (const auto& response : finding.responses) {
                start(table, outage);
                if (response.column < makers) {
                    const auto& maker = network_.makers[MakerId{response.column}];
                    table.text("processes").text(cluster_.processes[maker.process].id).blank();
                } else {
                    const auto& arc = network_.arcs[ArcId{response.column - makers}];
                    table.text("links").text(cluster_.links[arc.link].id).text(cluster_.lanes[arc.lane].id);
                }
                table.number(response.before).number(response.after).end_row();
            }
        });
        return table.take();
    }

    std::string segments() const {
        TableWriter table(*find_table(chain_tables(), "segments"));
        const auto number_or_blank = [&](const auto& value) {
            if (value) table.number(static_cast<double>(*value));
            else table.blank();
        };
        for (const auto& finding : findings_.segments) {
            table.text(cluster_.segments[finding.segment].id).number(finding.need_value);
            number_or_blank(finding.local_rate);
            table.number(static_cast<double>(finding.firms));
            number_or_blank(finding.sources_min);
            number_or_blank(finding.hhi);
            if (finding.worst_outage.given())
                table.text(cluster_.sites[finding.worst_outage].id).number(finding.worst_added_loss);
            else table.blank().blank();
            const auto reason = grade_reason(cluster_, finding);
            if (finding.grade) table.text(grade_word(*finding.grade)).text(reason.zh).text(reason.en);
            else table.blank().blank().blank();
            table.end_row();
        }
        return table.take();
    }

    std::string pairs() const {
        TableWriter table(*find_table(chain_tables(), "pairs"));
        for (const auto& pair : findings_.pairs->listed) {
            table.text(cluster_.sites[pair.a].id).text(cluster_.sites[pair.b].id).number(pair.recover_days);
            table.number(pair.loss_lower).number(pair.loss_upper).number(pair.added_a).number(pair.added_b);
            table.number(pair.interaction).end_row();
        }
        return table.take();
    }

    /// base:R whole; base_curve:DAYS against the next later, the last against base:inf; outage:TARGET:ID against the
    /// base of its R; curve:TARGET:ID:DAYS against the next later point, the last of them against the outage's;
    /// tts:TARGET:ID against the first of them, else the outage's; single:SITE:R against the base; pair:A:B against the
    /// heavier one's single.
    std::string certificates() const {
        LossCertificateWriter writer(cluster_, network_);
        for (const auto& base : findings_.sweep.bases) writer.whole("base:" + number_text(base.days), base.answer);
        for (const auto& point : findings_.sweep.base_curve)
            writer.differing("base_curve:" + number_text(point.days), point.certificate);
        each([&](const Outage& outage, const OutageFinding& finding) {
            const auto name = std::string(word(kind_of(outage))) + ":" + id_of(cluster_, outage);
            writer.differing("outage:" + name, finding.certificate);
            for (const auto& point : finding.curve)
                writer.differing("curve:" + name + ":" + number_text(point.days), point.certificate);
            writer.differing("tts:" + name, finding.survival);
        });
        if (findings_.pairs) {
            for (const auto& single : findings_.pairs->singles)
                writer.differing("single:" + cluster_.sites[single.site].id + ":" + number_text(single.days),
                                 single.certificate);
            for (const auto& pair : findings_.pairs->listed)
                writer.differing("pair:" + cluster_.sites[pair.a].id + ":" + cluster_.sites[pair.b].id,
                                 pair.certificate);
        }
        return writer.take();
    }

   private:
    template <class Row>
    void each(Row row) const {
        const auto& sweep = findings_.sweep;
        for (std::size_t k = 0; k < sweep.outages.size(); ++k) row(sweep.outages[k], sweep.findings[k]);
    }
    TableWriter& start(TableWriter& table, const Outage& outage) const {
        return table.text(word(kind_of(outage))).text(id_of(cluster_, outage));
    }
    void figure(TableWriter& table, const Lever& lever) const {
        if (lever.process.given())
            table.text("processes").text(cluster_.processes[lever.process].id).text("capacity_per_day");
        else if (lever.lane.given()) table.text("lanes").text(cluster_.lanes[lever.lane].id).text("capacity_per_day");
        else if (lever.link.given()) table.text("links").text(cluster_.links[lever.link].id).text("max_per_day");
        else if (lever.stock) table.text("stocks").blank().text("on_hand");
        else table.text("links").blank().blank();
    }
    static std::string_view grade_word(Grade grade) {
        switch (grade) {
            case Grade::missing: return "missing";
            case Grade::weak: return "weak";
            case Grade::strong: return "strong";
        }
        return "";
    }

    const Cluster& cluster_;
    const Network& network_;
    const ChainFindings& findings_;
};

Json summary_of(const ChainFindings& findings) {
    const auto& sweep = findings.sweep;
    std::size_t bounded = 0;
    for (const auto& finding : sweep.findings) bounded += finding.solved ? 0 : 1;
    Json summary{{"status", bounded == 0 ? "optimal" : "bounded"},
                 {"expected_annual_loss", sweep.expected_annual_loss},
                 {"base_loss_per_year", sweep.base_loss_per_year},
                 {"outages", sweep.outages.size()},
                 {"outages_bounded", bounded},
                 {"resolved_cold", sweep.resolved_cold}};
    if (findings.pairs) {
        summary["pairs_solved"] = findings.pairs->solved;
        summary["pairs_bounded"] = findings.pairs->bounded;
        summary["pairs_additive"] = 0;
        summary["pairs_dominated"] = findings.pairs->dominated;
        summary["pairs_listed"] = findings.pairs->listed.size();
    }
    return summary;
}

}  // namespace

ResultPart chain_results(const Cluster& cluster, const Network& network, const ChainFindings& findings) {
    const ChainTables tables(cluster, network, findings);
    ResultPart part;
    part.name = "chain";
    part.files = {{"outages.csv", tables.outages()},
                  {"outage_curves.csv", tables.curves()},
                  {"levers.csv", tables.levers()},
                  {"responses.csv", tables.responses()},
                  {"segments.csv", tables.segments()}};
    if (findings.pairs) part.files["pairs.csv"] = tables.pairs();
    part.certificates = tables.certificates();
    part.summary = summary_of(findings);
    return part;
}

}  // namespace chegu
