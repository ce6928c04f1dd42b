// What could be built or brought in: candidates and the groups that limit their choice.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

namespace {

TableSchema candidates() {
    return {.name = "candidates",
            .title = {"候选项", "Candidates"},
            .description =
                {"可以引进、新建或认证的项目；其他表用 candidate_id 写明它带来什么",
                 "What could be attracted, built or approved; rows of other tables with its candidate_id say what "
                 "it brings"},
            .key = {"candidate_id"},
            .columns = {
                id("candidate_id", {"候选项编号", "Candidate id"}, {"候选项的唯一编号", "Names the candidate"}),
                own_name().required(),
                name_en(),
                choice("kind", {"类型", "Kind"},
                       {{"supplier", {"供应商", "supplier"}},
                        {"plant", {"工厂", "plant"}},
                        {"warehouse", {"仓库", "warehouse"}},
                        {"lane", {"运输线路", "lane"}},
                        {"qualification", {"供应资格认证", "qualification"}},
                        {"stock", {"储备库存", "stock"}}},
                       {"候选项是什么", "What it is"})
                    .required(),
                reference("firm_id", "firms", {"企业", "Firm"}, {"相关企业", "The firm it is about"}),
                number("capital", "money", {"投资额", "Capital"}, {"一次性投资", "What it costs once"}).required(),
                number("public_capital", "money", {"公共投资", "Public capital"},
                       {"投资额中由园区预算支付的部分", "The part of its capital that the zone's budget pays"})
                    .when_empty({"全部投资额", "all of its capital"}),
                number("life_years", "year", {"使用年限", "Life"},
                       {"投资分摊的年数", "Years over which the capital is spread"})
                    .fallback("10")
                    .above(0),
                number("upkeep_per_year", "money/year", {"年维持费", "Upkeep a year"},
                       {"每年的维持费用", "Cost of each year"})
                    .fallback("0"),
                number("lead_days", "d", {"建设周期", "Lead time"},
                       {"从决定到投用的天数，只供显示", "Days from decision to use; printed only"})
                    .fallback("0"),
                references("excludes", "candidates", {"互斥候选项", "Excludes"},
                           {"不能同时选中的候选项，用分号隔开，双向有效",
                            "Candidates that can't be chosen with it, separated by `;`; holds both ways"})
                    .when_empty({"无", "none"}),
                references("needs", "candidates", {"前提候选项", "Needs"},
                           {"选中它就必须全部选中的候选项，用分号隔开",
                            "Candidates that must all be chosen with it, separated by `;`"})
                    .when_empty({"无", "none"}),
                choice("decision", {"决定", "Decision"},
                       {{"free", {"由计算决定", "left to the computation"}},
                        {"in", {"必选", "must be chosen"}},
                        {"out", {"不选", "must not be chosen"}}},
                       {"是否已有决定", "Whether it has been decided already"})
                    .fallback("free"),
                reference("group_id", "groups", {"组", "Group"}, {"候选项所属的组", "The group it belongs to"})
                    .when_empty({"不属于任何组", "belongs to none"}),
            }};
}

TableSchema groups() {
    return {
        .name = "groups",
        .title = {"候选项组", "Groups of candidates"},
        .description = {"一组候选项中可以选几个", "How many candidates of a group may be chosen"},
        .key = {"group_id"},
        .columns = {
            id("group_id", {"组编号", "Group id"}, {"组的唯一编号", "Names the group"}),
            own_name(),
            name_en(),
            integer("min", "", {"最少", "Fewest"}, {"至少选几个", "How many must be chosen at least"}).fallback("0"),
            integer("max", "", {"最多", "Most"}, {"至多选几个", "How many may be chosen at most"})
                .when_empty({"不限", "unlimited"}),
        }};
}

}  // namespace

std::vector<TableSchema> investment_tables() { return {candidates(), groups()}; }

}  // namespace chegu
