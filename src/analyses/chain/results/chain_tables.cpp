// The result tables of `chegu chain` (results.md).

#include "analyses/chain/results/chain_tables.h"
#include "schema/columns.h"

namespace chegu {

using namespace columns;

namespace {

Described target() {
    return choice("target", {"对象类型", "Target"},
                  {{"site", {"地点", "site"}},
                   {"process", {"工序", "process"}},
                   {"lane", {"线路", "lane"}},
                   {"firm", {"企业", "firm"}},
                   {"region", {"区域", "region"}},
                   {"outage", {"停产情形", "named outage"}}},
                  {"什么停产", "What kind of thing stops"});
}
Described target_id() {
    return text("target_id", {"对象编号", "Target id"},
                {"停产对象在其表中的编号", "The id of what stops, in its table"});
}
Described days(std::string_view name, Text title, Text description) { return number(name, "d", title, description); }
Described money(std::string_view name, Text title, Text description) {
    return number(name, "money", title, description);
}
Described item() { return reference("item_id", "items", {"产品", "Item"}, {"产品的编号", "The item's id"}); }
Described site() { return reference("site_id", "sites", {"地点", "Site"}, {"地点的编号", "The site's id"}); }

constexpr Text no_site = {"没有", "none"};

TableSchema outages() {
    return {
        .name = "outages",
        .title = {"停产损失", "Outages"},
        .description = {"每一处停产的新增损失、能撑天数和恢复天数",
                        "What each outage loses, how long the chain holds, how long it takes to recover"},
        .key = {"target", "target_id"},
        .columns = {
            target().required(),
            target_id().required(),
            days("recover_days", {"恢复天数", "Recovery"}, {"停产持续的天数 R", "How long it is out: R"}).required(),
            money("added_loss", {"新增损失", "Added loss"},
                  {"停产 R 天的损失减去无停产时 R 天的损失", "Loss over R days less what is lost without the outage"})
                .required(),
            money("loss_lower", {"新增损失下界", "Lower bound"}, {"已证明不低于此数", "Proven not to be less"})
                .required(),
            money("loss_upper", {"新增损失上界", "Upper bound"}, {"已证明不高于此数", "Proven not to be more"})
                .required(),
            days("tts_days", {"能撑天数", "Time to survive"},
                 {"停产多少天以内不增加损失；inf 表示多久都不增加",
                  "The largest number of days without added loss; inf where none is too long"})
                .required(),
            number("risk_index", "share", {"风险指数", "Risk exposure index"},
                   {"新增损失除以同类对象中的最大值", "Added loss over the largest among rows of the same target"})
                .required(),
            money("annual_loss", {"年预期损失", "Expected annual loss"},
                  {"每年停产次数乘以新增损失", "Outages a year times the added loss"})
                .required_or({"企业和区域没有停产频率", "firms and regions have no rate"}),
            reference("first_hit", "demand", {"受损最重", "Hit hardest"},
                      {"损失毛利最多的整车需求", "The demand for vehicles that loses most margin"})
                .required_or({"没有损失", "nothing is lost"}),
        }};
}

TableSchema outage_curves() {
    return {.name = "outage_curves",
            .title = {"损失曲线", "Loss curves"},
            .description = {"损失随停产天数的变化，两点之间是直线",
                            "The loss as a function of days; straight between two points"},
            .key = {"target", "target_id", "days"},
            .columns = {
                target().required(),
                target_id().required(),
                days("days", {"天数", "Days"}, {"停产的天数", "How long it is out"}).required(),
                money("loss", {"损失", "Loss"},
                      {"停产这么多天的损失（含无停产时的损失）",
                       "The loss over so many days, with what is lost without the outage"})
                    .any_sign()
                    .required(),
            }};
}

TableSchema levers() {
    return {.name = "levers",
            .title = {"抓手", "Levers"},
            .description = {"对每处停产最有帮助的数据项，按每增加一单位可避免的损失排列",
                            "What would help most in each outage, by loss avoided per further unit"},
            .key = {"target", "target_id", "rank"},
            .columns = {
                target().required(),
                target_id().required(),
                integer("rank", "", {"排名", "Rank"}, {"从 1 起", "From 1"}).at_least(1).required(),
                choice("table", {"表", "Table"},
                       {{"processes", {"工序", "processes"}},
                        {"lanes", {"线路", "lanes"}},
                        {"links", {"供应关系", "links"}},
                        {"stocks", {"库存", "stocks"}}},
                       {"数据项所在的表", "The table of the figure"})
                    .required(),
                text("row_id", {"行编号", "Row id"}, {"该表中的行", "The row of that table"})
                    .required_or({"缺少的第二来源，或库存（由产品和地点指明）",
                                  "a second source that is missing, or a stock (named by item and site)"}),
                text("column", {"列", "Column"}, {"哪个数据项", "Which figure"})
                    .required_or({"缺少的第二来源", "a second source that is missing"}),
                number("price", "money/unit", {"价格", "Price"},
                       {"每增加一单位至多避免的损失", "Loss avoided per further unit, at most"})
                    .required(),
                item().required_or({"由行编号指明", "the row says it"}),
                site().required_or({"由行编号指明", "the row says it"}),
            }};
}

TableSchema responses() {
    return {
        .name = "responses",
        .title = {"应对", "Responses"},
        .description = {"停产时与平时不同的生产和流量，是多种可行应对中的一种",
                        "Processes and flows that differ from the plan without the outage; one valid plan of several"},
        .key = {"target", "target_id", "table", "row_id", "lane_id"},
        .unique_key = false,  // production has no lane: the cell is empty
        .columns = {
            target().required(),
            target_id().required(),
            choice("table", {"表", "Table"}, {{"processes", {"工序", "processes"}}, {"links", {"供应关系", "links"}}},
                   {"生产还是流量", "Production or a flow"})
                .required(),
            text("row_id", {"行编号", "Row id"}, {"该表中的行", "The row of that table"}).required(),
            reference("lane_id", "lanes", {"线路", "Lane"}, {"流量所走的线路", "The lane of a flow"})
                .required_or({"生产没有线路", "production has none"}),
            number("before_per_day", "unit/day", {"平时", "Before"}, {"无停产时每天的数量", "A day without the outage"})
                .required(),
            number("after_per_day", "unit/day", {"停产时", "After"}, {"停产时每天的数量", "A day in the outage"})
                .required(),
        }};
}

TableSchema pairs() {
    return {
        .name = "pairs",
        .title = {"成对停产", "Pairs"},
        .description = {"两处地点同时停产，其损失与两处单独停产损失之和不同的组合",
                        "Pairs of sites whose loss, both out, is not the sum of the two single ones"},
        .key = {"a", "b"},
        .columns = {
            reference("a", "sites", {"地点一", "First site"}, {"第一处停产的地点", "The first site out"}).required(),
            reference("b", "sites", {"地点二", "Second site"}, {"第二处停产的地点", "The second site out"}).required(),
            days("recover_days", {"恢复天数", "Recovery"}, {"两者中较长的恢复天数", "The longer of the two"})
                .required(),
            money("loss_lower", {"新增损失下界", "Lower bound"}, {"两处同时停产，已证明不低于此数", "Of both, proven"})
                .required(),
            money("loss_upper", {"新增损失上界", "Upper bound"}, {"两处同时停产，已证明不高于此数", "Of both, proven"})
                .required(),
            money("added_a", {"地点一单独", "First alone"}, {"地点一单独停产同样天数", "The first alone, as long"})
                .required(),
            money("added_b", {"地点二单独", "Second alone"}, {"地点二单独停产同样天数", "The second alone, as long"})
                .required(),
            money("interaction", {"叠加损失", "Interaction"},
                  {"同时停产的损失减去两者单独之和", "The loss of both less the sum of the two"})
                .any_sign()
                .required(),
        }};
}

TableSchema segments() {
    return {
        .name = "segments",
        .title = {"环节", "Segments"},
        .description = {"每个环节的需要量、本地配套率、来源和强弱，含其下各级环节的产品",
                        "Need, local rate, sources and grade of each segment, with the items of those beneath it"},
        .key = {"segment_id"},
        .columns = {
            reference("segment_id", "segments", {"环节", "Segment"}, {"环节的编号", "The segment's id"}).required(),
            number("need_value", "money/year", {"年需要价值", "Value needed"},
                   {"本地工序每年使用的价值", "What processes at home use in a year, by value"})
                .required(),
            number("local_rate", "share", {"本地配套率", "Local rate"},
                   {"到达本地整车厂的这些产品中，按价值计在本地生产的比例",
                    "Of what arrives at home's car plants, by value, the share made at home"})
                .required_or({"没有这样的产品到达", "no such part arrives"}),
            integer("firms", "", {"企业数", "Firms"}, {"生产这些产品的企业", "Firms that make one of its items"})
                .required(),
            integer("sources_min", "", {"最少来源数", "Least sources"},
                    {"所需产品中来源最少的有几处", "Sites that make the needed item with the fewest sources"})
                .required_or({"没有需要量", "nothing is needed"}),
            number("hhi", "", {"集中度 HHI", "HHI"}, {"企业份额的平方和", "Sum of squared firm shares of what is made"})
                .between(0, 1)
                .required_or({"没有生产", "nothing is made"}),
            reference("worst_outage", "sites", {"最怕停产", "Worst outage"},
                      {"新增损失最大的生产地点", "The site that makes an item and has the largest added loss"})
                .required_or(no_site),
            money("worst_added_loss", {"最大新增损失", "Worst added loss"}, {"该地点停产的新增损失", "What it adds"})
                .required_or(no_site),
            choice("grade", {"强弱", "Grade"},
                   {{"missing", {"缺", "missing"}}, {"weak", {"弱", "weak"}}, {"strong", {"强", "strong"}}},
                   {"从本地看：缺、弱、强", "From home's side: missing, weak or strong"})
                .required_or({"环节没有产品", "a segment without items"}),
            text("reason_zh", {"理由（中文）", "Reason in Chinese"}, {"强弱的计算依据", "What the grade rests on"})
                .required_or({"环节没有产品", "a segment without items"}),
            text("reason_en", {"理由（英文）", "Reason in English"}, {"强弱的计算依据", "What the grade rests on"})
                .required_or({"环节没有产品", "a segment without items"}),
        }};
}

}  // namespace

std::span<const TableSchema> chain_tables() {
    static const std::vector<TableSchema> tables{outages(),   outage_curves(), levers(),
                                                 responses(), pairs(),         segments()};
    return tables;
}

}  // namespace chegu
