#include "analyses/chain/results/certificate_writer.h"

#include "results/shared_tables.h"

namespace chegu {

LossCertificateWriter::LossCertificateWriter(const Cluster& cluster, const Network& network)
    : cluster_(cluster), network_(network), table_(certificates_table()) {}

void LossCertificateWriter::whole(std::string_view answer, const LossAnswer& values) {
    for (std::size_t j = 0; j < values.x.size(); ++j)
        if (values.x[j] != 0) column(answer, j, values.x[j]);
    for (std::size_t r = 0; r < values.dual.size(); ++r)
        if (values.dual[r] != 0) row(answer, r, values.dual[r]);
}

void LossCertificateWriter::differing(std::string_view answer, const Certificate& certificate) {
    for (const auto& [index, value] : certificate.x) column(answer, index, value);
    for (const auto& [index, value] : certificate.dual) row(answer, index, value);
}

void LossCertificateWriter::column(std::string_view answer, std::size_t index, double value) {
    table_.text(answer).text("column");
    const auto makers = network_.makers.size();
    const auto arcs = network_.arcs.size();
    if (index < makers) {
        table_.text("processes").text(cluster_.processes[network_.makers[MakerId{index}].process].id).blank();
    } else if (index < makers + arcs) {
        const auto& arc = network_.arcs[ArcId{index - makers}];
        table_.text("links").text(cluster_.links[arc.link].id).text(cluster_.lanes[arc.lane].id);
    } else {
        table_.text("demand").text(cluster_.demand[DemandId{index - makers - arcs}].id).blank();
    }
    table_.blank().blank().blank().number(value).end_row();
}

void LossCertificateWriter::row(std::string_view answer, std::size_t index, double value) {
    table_.text(answer).text("row");
    const auto nodes = network_.nodes.size();
    if (index < nodes) {
        const auto& node = network_.nodes[NodeId{index}];
        table_.text("balance").blank().blank();
        table_.text(cluster_.items[node.item].id).text(cluster_.sites[node.site].id);
    } else {
        const auto& limit = network_.limits[LimitId{index - nodes}];
        table_.text(limit.lane.given() ? "lanes" : "links");
        table_.text(limit.lane.given() ? cluster_.lanes[limit.lane].id : cluster_.links[limit.link].id);
        table_.blank().blank().blank();
    }
    table_.blank().number(value).end_row();
}

}  // namespace chegu
