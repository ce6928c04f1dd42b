// What firms ask for: requests.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

std::vector<TableSchema> request_tables() {
    return {
        {.name = "requests",
         .title = {"企业诉求", "Requests"},
         .description = {"企业提出的诉求及办理情况", "What firms ask for, and what has become of it"},
         .key = {"request_id"},
         .columns = {
             id("request_id", {"诉求编号", "Request id"}, {"诉求的唯一编号", "Names the request"}),
             reference("firm_id", "firms", {"企业", "Firm"}, {"提出诉求的企业", "The firm that asks"}).required(),
             choice("theme", {"类别", "Theme"},
                    {{"project", {"项目", "project"}},
                     {"talent", {"人才", "talent"}},
                     {"living", {"生活配套", "living"}},
                     {"policy", {"政策", "policy"}},
                     {"market", {"市场", "market"}},
                     {"finance", {"融资", "finance"}},
                     {"other", {"其他", "other"}}},
                    {"诉求属于哪一类", "What the request is about"})
                 .required(),
             own_name().required(),
             name_en(),
             date("opened", {"提出日期", "Opened"}, {"提出的日期", "The day it was made"}).required(),
             date("due", {"期限", "Due"}, {"应办结的日期", "The day by which it should be settled"})
                 .when_empty({"没有期限", "no due date"}),
             reference("owner_id", "firms", {"责任单位", "Owner"},
                       {"负责办理的单位", "The firm or office that answers for it"}),
             reference("policy_id", "policies", {"政策", "Policy"}, {"相关的政策", "The policy it is about"})
                 .when_empty({"与政策无关", "about none"}),
             choice("status", {"状态", "Status"},
                    {{"open", {"待办", "open"}},
                     {"working", {"办理中", "being worked on"}},
                     {"answered", {"已办结", "answered"}},
                     {"refused", {"不予办理", "refused"}},
                     {"withdrawn", {"已撤回", "withdrawn"}}},
                    {"办到哪一步", "Where it stands"})
                 .required(),
             date(
                 "answered", {"答复日期", "Answered"},
                 {"答复的日期，不早于提出日期；办结和不予办理必须填写，待办和办理中不填",
                  "The day of the answer, not before it was opened; must be filled where answered or refused, left out "
                  "where open or working"})
                 .when_empty({"还没有答复", "no answer yet"}),
             integer("rating", "", {"评价", "Rating"},
                     {"企业对答复的评价，1 最低，5 最高", "What the firm thinks of the answer, from 1 to 5"})
                 .between(1, 5),
         }}};
}

}  // namespace chegu
