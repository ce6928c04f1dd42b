// The whole feed: its groups of tables in the order of feed.md, each with the columns that every table has.

#include <utility>

#include "schema/columns.h"
#include "schema/feed_groups.h"
#include "schema/table.h"

namespace chegu {

using namespace columns;

namespace {

std::vector<Column> provenance() {
    return {
        text("source", {"来源", "Source"}, {"这一行的数据从哪里来", "Where the row's figures come from"}),
        date("as_of", {"确认日期", "As of"}, {"数据最近一次确认的日期", "When the row's figures were last confirmed"}),
        choice("confidence", {"可信度", "Confidence"},
               {{"official", {"官方数据", "official"}},
                {"published", {"公开发表", "published"}},
                {"estimate", {"估计", "estimate"}},
                {"assumed", {"假设", "assumed"}}},
               {"这一行的数据有多可靠", "How far the row's figures can be trusted"}),
    };
}

std::vector<TableSchema> all_tables() {
    std::vector<TableSchema> tables;
    for (const auto group : {cluster_tables, network_tables, risk_tables, investment_tables, export_tables,
                             programme_tables, pulse_tables, policy_tables, request_tables, study_tables})
        for (auto& table : group()) {
            for (const auto& column : provenance_columns()) table.columns.push_back(column);
            tables.push_back(std::move(table));
        }
    return tables;
}

TableSchema keys_of_settings() {
    return {
        .name = "settings",
        .title = {"设置项", "Keys of settings"},
        .description = {"settings 表的每一个设置项", "Each key of the table settings"},
        .required = true,
        .key = {},
        .columns = {
            own_name().required(),
            name_en(),
            text("currency", {"货币", "Currency"},
                 {"所有金额的货币，如 CNY", "The currency of every amount of money, such as CNY"})
                .required(),
            text("time_zone", {"时区", "Time zone"},
                 {"当地时间的时区，如 Asia/Shanghai", "The zone of local times, such as Asia/Shanghai"})
                .required(),
            reference("home_region", "regions", {"本地区域", "Home region"},
                      {"本集群所在的区域，连同其下级区域称为本地",
                       "The cluster's own region; with the regions beneath it, it is called home"})
                .required(),
            date("plan_start", {"计划起始日", "Plan start"}, {"第一个时段的第一天", "First day of the first period"})
                .required(),
            integer("periods", "", {"时段数", "Periods"}, {"计划分成几个时段", "How many periods the plan has"})
                .at_least(1)
                .fallback("1"),
            number("period_days", "d", {"时段天数", "Days of a period"}, {"每个时段的天数", "Length of each period"})
                .above(0)
                .fallback("365"),
            number("holding_rate", "1/year", {"年资金占用率", "Holding rate"},
                   {"货物占用资金每年的成本占其价值的比例", "Cost of a year's holding as a share of the value held"})
                .fallback("0.08"),
            number("carbon_price", "money/t", {"碳价", "Carbon price"},
                   {"每吨二氧化碳当量的价格", "Price of one tonne of CO2 equivalent"})
                .fallback("0"),
            number("strong_home_share", "share", {"强环节的本地份额", "Home share of a strong segment"},
                   {"环节评为强，本地产能至少要满足其需要的多大份额（按价值）",
                    "Share of a segment's need, by value, that home can at least make where it counts as strong"})
                .between(0, 1)
                .fallback("1"),
            number("strong_loss_share", "share", {"强环节的损失份额", "Loss share of a strong segment"},
                   {"环节评为强，其最怕停产的一处停产，损失至多占同期全部毛利的多大份额",
                    "Share of all margin of the same days that the worst outage of a strong segment at most loses"})
                .between(0, 1)
                .fallback("1e-6"),
            text("licence", {"许可", "Licence"},
                 {"公布的内容按什么许可使用，如 CC BY 4.0", "Licence of what is published, such as CC BY 4.0"}),
            choice("crs", {"坐标系", "Coordinates"},
                   {{"WGS84", {"WGS84（GPS）", "WGS84 (GPS)"}},
                    {"GCJ02", {"GCJ02（国内地图坐标）", "GCJ02 (Chinese map sites)"}},
                    {"BD09", {"BD09（百度地图坐标）", "BD09 (Baidu maps)"}}},
                   {"经纬度所用的坐标系，读取时换算为 WGS84",
                    "What lat and lon are given in; converted to WGS84 when read"})
                .fallback("WGS84"),
            integer("feed_version", "", {"格式版本", "Feed version"}, {"本格式的版本", "Version of this format"})
                .between(1, 1)
                .fallback("1"),
        }};
}

}  // namespace

std::span<const Column> provenance_columns() {
    static const std::vector<Column> columns = provenance();
    return columns;
}

std::span<const TableSchema> feed_tables() {
    static const std::vector<TableSchema> tables = all_tables();
    return tables;
}

const TableSchema& settings_keys() {
    static const TableSchema keys = keys_of_settings();
    return keys;
}

const TableSchema* find_table(std::span<const TableSchema> tables, std::string_view name) {
    for (const auto& table : tables)
        if (table.name == name) return &table;
    return nullptr;
}

}  // namespace chegu
