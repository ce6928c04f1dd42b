// What firms are entitled to: policies and their clauses.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

namespace {

TableSchema policies() {
    return {.name = "policies",
            .title = {"政策", "Policies"},
            .description = {"惠企政策及其兑现方式", "What firms may get and how it is paid"},
            .key = {"policy_id"},
            .columns = {
                id("policy_id", {"政策编号", "Policy id"}, {"政策的唯一编号", "Names the policy"}),
                own_name().required(),
                name_en(),
                theme(),
                reference("authority_id", "firms", {"主管部门", "Authority"},
                          {"负责兑现的部门", "The office that pays it"}),
                expression("benefit", {"金额", "Benefit"},
                           {"企业可得的金额：由企业表各列组成的数值表达式",
                            "What a firm gets: a numeric expression over the columns of firms"})
                    .required(),
                unlimited("cap", "money", {"单户上限", "Cap"}, {"每家企业最多可得多少", "The most that one firm gets"}),
                unlimited("budget", "money", {"资金总额", "Budget"},
                          {"所有企业合计最多可得多少", "The most that all firms get together"}),
                text("exclusive_group", {"互斥组", "Exclusive group"},
                     {"同组政策就高不重复：一家企业只得其中最高的一项", "Of one group a firm gets only the highest"})
                    .when_empty({"可与其他政策同享", "goes with any other"}),
                choice("channel", {"兑现方式", "Channel"},
                       {{"auto", {"免申即享", "paid without application"}},
                        {"fast", {"快申快享", "fast-track application"}},
                        {"apply", {"申报", "application"}}},
                       {"企业怎样得到", "How a firm gets it"}),
                text("office", {"受理窗口", "Office"}, {"在哪里办理", "Where to go for it"}),
                integer("deadline_days", "d", {"办理时限", "Deadline"},
                        {"多少天内办结", "Days within which it is settled"}),
                date("valid_from", {"生效日期", "Valid from"}, {"有效期的第一天", "First day it holds"})
                    .when_empty({"没有起始限制", "no first day"}),
                date("valid_to", {"失效日期", "Valid to"}, {"有效期的最后一天", "Last day it holds"})
                    .when_empty({"没有截止限制", "no last day"}),
            }};
}

TableSchema policy_clauses() {
    return {
        .name = "policy_clauses",
        .title = {"政策条款", "Policy clauses"},
        .description = {"享受政策的条件。any_of 相同的各行须全部满足，任一 any_of 满足即可",
                        "The conditions of a policy. Rows of one any_of must all hold; one any_of is enough"},
        .key = {"policy_id"},
        .unique_key = false,
        .columns = {
            reference("policy_id", "policies", {"政策", "Policy"},
                      {"条款所属的政策，一项政策可有多行", "The policy it belongs to; it may have several rows"})
                .required(),
            text("any_of", {"条件组", "Any of"},
                 {"同组各行须全部满足；有一组满足即可", "Rows of one group must all hold; one group is enough"})
                .fallback("1"),
            text("column", {"企业表的列", "Column of firms"},
                 {"比较企业表的哪一列", "Which column of firms is compared"})
                .required(),
            choice("op", {"比较", "Comparison"},
                   {{"=", {"等于", "equals"}},
                    {"!=", {"不等于", "differs from"}},
                    {"<", {"小于", "is less than"}},
                    {"<=", {"不大于", "is at most"}},
                    {">", {"大于", "is more than"}},
                    {">=", {"不小于", "is at least"}},
                    {"in", {"属于所列各值之一", "is one of"}}},
                   {"怎样比较；大小只比较数和日期", "How it is compared; less and more compare numbers or dates"})
                .required(),
            text("value", {"值", "Value"},
                 {"与之比较的值；op 为 in 时用分号隔开", "What it is compared with; separated by `;` where op is in"})
                .required(),
            text("citation", {"条文", "Citation"}, {"政策原文的出处或原句", "Where the policy says so"}),
        }};
}

}  // namespace

std::vector<TableSchema> policy_tables() { return {policies(), policy_clauses()}; }

}  // namespace chegu
