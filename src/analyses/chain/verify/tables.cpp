#include "analyses/chain/verify/tables.h"

#include <fmt/format.h>

#include "checking/reader.h"

namespace chegu::checking {
namespace {

constexpr double no_end = std::numeric_limits<double>::infinity();

class Reader {
   public:
    Reader(const std::filesystem::path& out, const FeedNetwork& net, const std::vector<SweptOutage>& swept,
           Findings& findings)
        : out_(out),
          net_(net),
          cluster_(net.cluster),
          findings_(findings),
          sites_(cluster_.sites),
          items_(cluster_.items),
          processes_(cluster_.processes),
          lanes_(cluster_.lanes),
          links_(cluster_.links),
          demand_(cluster_.demand),
          segments_(cluster_.segments) {
        for (std::size_t k = 0; k < swept.size(); ++k) swept_.emplace(swept[k].target + ":" + defused(swept[k].id), k);
        tables.outages.resize(swept.size());
        tables.curves.resize(swept.size());
        tables.levers.resize(swept.size());
        tables.responses.resize(swept.size());
        tables.segments.resize(cluster_.segments.size());
    }
    ChainTables tables;

    void outages() {
        each("outages.csv",
             {"target", "target_id", "recover_days", "added_loss", "loss_lower", "loss_upper", "tts_days", "risk_index",
              "annual_loss", "first_hit"},
             [&](ResultRow& row) {
                 OutageRow line{row.number(),
                                row.positive("recover_days"),
                                row.positive("added_loss"),
                                row.positive("loss_lower"),
                                row.positive("loss_upper"),
                                row.text("tts_days") == "inf" ? no_end : row.positive("tts_days"),
                                row.positive("risk_index"),
                                row.any_or_blank("annual_loss"),
                                {}};
                 if (!row.text("first_hit").empty()) line.first_hit = row.id("first_hit", demand_);
                 const auto k = outage(row);
                 if (row.good()) row.unique({"target", "target_id"});
                 if (row.good()) tables.outages[k] = line;
             });
    }

    void curves() {
        each("outage_curves.csv", {"target", "target_id", "days", "loss"}, [&](ResultRow& row) {
            const CurveRow line{row.number(), row.positive("days"), row.any("loss")};
            const auto k = outage(row);
            if (row.good()) row.unique({"target", "target_id", "days"});
            if (row.good()) tables.curves[k].push_back(line);
        });
    }

    void levers() {
        each("levers.csv", {"target", "target_id", "rank", "table", "row_id", "column", "price", "item_id", "site_id"},
             [&](ResultRow& row) {
                 LeverRow line{row.number(),
                               row.positive("rank"),
                               std::string(row.text("table")),
                               std::string(row.text("row_id")),
                               std::string(row.text("column")),
                               {},
                               {},
                               row.positive("price")};
                 if (!row.text("item_id").empty()) line.item = row.id("item_id", items_);
                 if (!row.text("site_id").empty()) line.site = row.present_id("site_id", sites_, cluster_.sites);
                 const auto k = outage(row);
                 if (row.good()) row.unique({"target", "target_id", "rank"});
                 if (row.good()) tables.levers[k].push_back(std::move(line));
             });
    }

    void responses() {
        each("responses.csv", {"target", "target_id", "table", "row_id", "lane_id", "before_per_day", "after_per_day"},
             [&](ResultRow& row) {
                 ResponseRow line{row.number(), {}, {}, row.positive("before_per_day"), row.positive("after_per_day")};
                 if (row.text("table") == "processes") {
                     line.process = row.present_id("row_id", processes_, cluster_.processes);
                     row.same("lane_id", "");
                 } else if (row.text("table") == "links") {
                     const auto link = row.present_id("row_id", links_, cluster_.links);
                     const auto lane = row.present_id("lane_id", lanes_, cluster_.lanes);
                     if (row.good()) line.arc = net_.arc(link, lane);
                     if (row.good() && !line.arc.given())
                         row.fault("other_id", "lane_id", {},
                                   {"这条供应关系不能走这条线路", "this link can't use this lane"});
                 } else {
                     row.fault("unknown_table", "table", {},
                               {"这里应为 processes 或 links", "processes or links must stand here"});
                 }
                 const auto k = outage(row);
                 if (row.good()) row.unique({"target", "target_id", "table", "row_id", "lane_id"});
                 if (row.good()) tables.responses[k].push_back(line);
             });
    }

    void segments() {
        each("segments.csv",
             {"segment_id", "need_value", "local_rate", "firms", "sources_min", "hhi", "worst_outage",
              "worst_added_loss", "grade", "reason_zh", "reason_en"},
             [&](ResultRow& row) {
                 SegmentRow line{row.number(),
                                 row.positive("need_value"),
                                 row.any_or_blank("local_rate"),
                                 row.positive("firms"),
                                 row.any_or_blank("sources_min"),
                                 row.any_or_blank("hhi"),
                                 {},
                                 row.any_or_blank("worst_added_loss"),
                                 std::string(row.text("grade")),
                                 std::string(row.text("reason_zh")),
                                 std::string(row.text("reason_en"))};
                 if (!row.text("worst_outage").empty())
                     line.worst_outage = row.present_id("worst_outage", sites_, cluster_.sites);
                 const auto segment = row.id("segment_id", segments_);
                 if (row.good()) row.unique({"segment_id"});
                 if (row.good()) tables.segments[segment] = std::move(line);
             });
        for (const auto id : cluster_.segments.ids())
            if (tables.complete && tables.segments[id].row == 0)
                missing("segments.csv", {"环节 " + cluster_.segments[id].id, "segment " + cluster_.segments[id].id});
    }

    void pairs() {
        each("pairs.csv", {"a", "b", "recover_days", "loss_lower", "loss_upper", "added_a", "added_b", "interaction"},
             [&](ResultRow& row) {
                 const PairRow line{row.number(),
                                    row.present_id("a", sites_, cluster_.sites),
                                    row.present_id("b", sites_, cluster_.sites),
                                    row.positive("recover_days"),
                                    row.positive("loss_lower"),
                                    row.positive("loss_upper"),
                                    row.positive("added_a"),
                                    row.positive("added_b"),
                                    row.any("interaction")};
                 if (row.good()) row.unique({"a", "b"});
                 if (row.good()) tables.pairs.push_back(line);
             });
    }

    void missing(const char* file, const Words& what) {
        findings_.add("row_missing", {file}, {}, {},
                      {fmt::format("缺少{}的行", what.zh), fmt::format("the row of {} is missing", what.en)});
    }

   private:
    template <class Read>
    void each(const char* file, std::initializer_list<std::string_view> columns, const Read& read) {
        ResultTable table(out_, file, columns, findings_);
        tables.complete &= table.complete();
        for (std::size_t r = 0; r < table.rows(); ++r) {
            ResultRow row(table, r);
            read(row);
        }
    }

    std::size_t outage(ResultRow& row) const {
        std::string name(row.text("target"));
        name.append(":").append(row.text("target_id"));
        if (const auto found = swept_.find(name); found != swept_.end()) return found->second;
        row.fault("not_swept", "target_id", {},
                  {"按选项和输入数据，没有这样一处停产", "by the options and the feed there is no such outage"});
        return 0;
    }

    const std::filesystem::path& out_;
    const FeedNetwork& net_;
    const Cluster& cluster_;
    Findings& findings_;
    Lookup<SiteId> sites_;
    Lookup<ItemId> items_;
    Lookup<ProcessId> processes_;
    Lookup<LaneId> lanes_;
    Lookup<LinkId> links_;
    Lookup<DemandId> demand_;
    Lookup<SegmentId> segments_;
    std::unordered_map<std::string, std::size_t> swept_;
};

}  // namespace

ChainTables read_chain_tables(const std::filesystem::path& out, const FeedNetwork& net,
                              const std::vector<SweptOutage>& swept, bool pairs, Findings& findings) {
    Reader reader(out, net, swept, findings);
    reader.outages();
    for (std::size_t k = 0; k < swept.size(); ++k)
        if (reader.tables.complete && reader.tables.outages[k].row == 0)
            reader.missing("outages.csv", {"停产 " + swept[k].name(), "outage " + swept[k].name()});
    reader.curves();
    reader.levers();
    reader.responses();
    reader.segments();
    if (pairs) reader.pairs();
    return std::move(reader.tables);
}

}  // namespace chegu::checking
