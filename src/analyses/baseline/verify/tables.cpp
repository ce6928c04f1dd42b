// The tables of `chegu baseline`, read back; what baseline.csv says of the shipments is compared with the feed.

#include <cmath>

#include "analyses/baseline/verify/checks.h"
#include "checking/reader.h"

namespace chegu::checking {
namespace {

struct Reader {
    const std::filesystem::path& out;
    const Cluster& cluster;
    const ShipmentFacts& facts;
    Findings& findings;
    BaselineTables& tables;
    Lookup<ItemId> items{cluster.items};
    Lookup<SiteId> sites{cluster.sites};
    Lookup<LaneId> lanes{cluster.lanes};
    Lookup<LinkId> links{cluster.links};

    void expect(ResultRow& row, const std::string& file, const char* column, double right, const Words& because) {
        const double written = row.any(column);
        if (row.good()) findings.expect("figure_differs", {file, row.number(), column}, written, right, because);
    }
    /// The same where the cell is blank if there is nothing to say.
    void expect(ResultRow& row, const std::string& file, const char* column, const std::optional<double>& right,
                const Words& because) {
        const bool blank = row.text(column).empty();
        if (blank != !right) row.fault("figure_differs", column, right ? "a number" : "", because);
        else if (right) expect(row, file, column, *right, because);
    }

    void facts_of(ResultRow& row, const std::string& file, const WayFacts& way) {
        const auto model = [&](double cost) { return way.priced ? std::optional(cost) : std::nullopt; };
        const bool nothing_said = way.shipments > 0 && way.paid_shipments == 0;
        const Words sum{"该路段各次实际运输之和", "the sum of this way's shipments"};
        const Words price{"该路段的数量乘模型的单价", "the quantity on this way at the model's price"};
        expect(row, file, "quantity_actual", way.quantity, sum);
        expect(row, file, "cost_actual", nothing_said ? std::nullopt : std::optional(way.paid), sum);
        expect(row, file, "cost_model", model(way.unit.cost() * way.quantity), price);
        expect(row, file, "shipments", way.shipments, sum);
        expect(row, file, "quantity_paid", way.paid_quantity, sum);
        expect(row, file, "cost_model_paid", model(way.model_of_paid()), price);
        if (row.text("known_link") != (way.known ? "yes" : "no"))
            row.fault("figure_differs", "known_link", way.known ? "yes" : "no",
                      {"数据里有没有这段供应关系", "whether the feed has this link"});
    }

    /// What is known of a way that only the plan uses: it must be a link of today over one of its lanes.
    [[nodiscard]] WayFacts unused(const WayKey& key) const {
        WayFacts way;
        way.known = true;
        way.priced = true;
        way.unit = lane_use(cluster, key.item, key.lane);
        return way;
    }

    void read_ways() {
        ResultTable file(out, "baseline.csv",
                         {"item_id", "from_site", "to_site", "lane_id", "quantity_actual", "cost_actual", "cost_model",
                          "quantity_plan", "cost_plan", "known_link", "shipments", "quantity_paid", "cost_model_paid",
                          "quantity_kept"},
                         findings);
        tables.complete &= file.complete();
        for (std::size_t r = 0; r < file.rows(); ++r) {
            ResultRow row(file, r);
            WayKey key{row.id("item_id", items), row.id("from_site", sites), row.id("to_site", sites), {}};
            if (!row.text("lane_id").empty()) key.lane = row.id("lane_id", lanes);
            const BaselineLine line{row.number(), row.positive("quantity_plan"), row.positive("cost_plan"),
                                    row.positive("quantity_kept")};
            row.unique({"item_id", "from_site", "to_site", "lane_id"});
            if (!row.good()) continue;
            const auto way = facts.ways.find(key);
            if (way == facts.ways.end() && (!key.lane.given() || line.quantity_plan <= nothing)) {
                row.fault(
                    "no_such_shipment", {}, {},
                    {"没有这样的实际运输，方案也不用这段路", "nothing moved this way, and the plan does not use it"});
                continue;
            }
            facts_of(row, file.file(), way == facts.ways.end() ? unused(key) : way->second);
            tables.ways.emplace(key, line);
        }
        if (!file.complete()) return;
        for (const auto& [key, way] : facts.ways)
            if (!tables.ways.contains(key))
                findings.add("row_missing", {"baseline.csv"}, {}, {},
                             {"产品 " + cluster.items[key.item].id + " 从 " + cluster.sites[key.from].id + " 到 " +
                                  cluster.sites[key.to].id + " 的实际运输没有列出",
                              "what moved of item " + cluster.items[key.item].id + " from " +
                                  cluster.sites[key.from].id + " to " + cluster.sites[key.to].id + " is not listed"});
    }

    void read_waterfall() {
        ResultTable file(out, "waterfall.csv", {"rank", "step", "amount", "cumulative"}, findings);
        tables.complete &= file.complete();
        for (std::size_t r = 0; r < file.rows(); ++r) {
            ResultRow row(file, r);
            const double rank = row.positive("rank");
            if (rank != static_cast<double>(r + 1))
                row.fault("rank", "rank", std::to_string(r + 1), {"各步依次编号", "steps are numbered in turn"});
            const WaterfallLine line{row.number(), std::string(row.text("step")), row.any("amount"),
                                     row.any("cumulative")};
            if (row.good()) tables.waterfall.push_back(line);
        }
    }

    void read_savings() {
        ResultTable file(out, "baseline_savings.csv",
                         {"item_id", "to_site", "quantity", "quantity_kept", "cost_moved", "source", "mode", "lane",
                          "stock", "cost_plan"},
                         findings);
        tables.complete &= file.complete();
        for (std::size_t r = 0; r < file.rows(); ++r) {
            ResultRow row(file, r);
            const PlaceKey key{row.id("item_id", items), row.id("to_site", sites)};
            SavingLine line{row.number(),
                            row.positive("quantity"),
                            row.positive("quantity_kept"),
                            row.positive("cost_moved"),
                            row.positive("cost_plan"),
                            {}};
            for (std::size_t k = 0; k < line.step.size(); ++k) line.step[k] = row.any(saving_steps[k]);
            row.unique({"item_id", "to_site"});
            if (row.good()) tables.savings.emplace(key, line);
        }
    }

    void read_sources() {
        ResultTable file(out, "baseline_sources.csv",
                         {"item_id", "site_id", "quantity_actual", "quantity_plan", "available"}, findings);
        tables.complete &= file.complete();
        for (std::size_t r = 0; r < file.rows(); ++r) {
            ResultRow row(file, r);
            const PlaceKey key{row.id("item_id", items), row.id("site_id", sites)};
            const SourceLine line{row.number(), row.positive("quantity_actual"), row.positive("quantity_plan"),
                                  row.any_or_blank("available")};
            row.unique({"item_id", "site_id"});
            if (row.good()) tables.sources.emplace(key, line);
        }
    }

    void read_fits() {
        ResultTable file(out, "model_fit.csv",
                         {"by", "id", "shipments", "cost_actual", "cost_model", "difference", "share"}, findings);
        tables.complete &= file.complete();
        for (std::size_t r = 0; r < file.rows(); ++r) {
            ResultRow row(file, r);
            const FitLine line{row.number(),
                               row.positive("shipments"),
                               row.positive("cost_actual"),
                               row.positive("cost_model"),
                               row.any("difference"),
                               row.any_or_blank("share")};
            row.unique({"by", "id"});
            if (row.good()) tables.fits.emplace(std::pair(row.text("by"), row.text("id")), line);
        }
    }
};

}  // namespace

BaselineTables read_baseline(const std::filesystem::path& out, const Cluster& cluster, const ShipmentFacts& facts,
                             Findings& findings) {
    BaselineTables tables;
    Reader reader{out, cluster, facts, findings, tables};
    reader.read_ways();
    reader.read_waterfall();
    reader.read_savings();
    reader.read_sources();
    reader.read_fits();
    read_baseline_certificates(out, cluster, tables, findings);
    return tables;
}

}  // namespace chegu::checking
