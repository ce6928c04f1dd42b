#pragma once
// lists.xlsx: the five lists (五清单) that planning offices keep, from the feed and what was computed (report.md).

#include <string>
#include <vector>

#include "feed/decoded.h"
#include "page/workbook.h"
#include "report/report.h"

namespace chegu {

struct ListsInput {
    const ReportInput& report;
    const DecodedFeed& tables;  // of the same feed
};

/// 说明, 企业清单, 产品清单, 短板清单, 项目清单, 政策清单. A table that the feed does not have leaves its list empty.
std::vector<Sheet> planning_lists(const ListsInput& input);

/// The workbook of these sheets; the same feed and results give the same bytes.
std::string lists_xlsx(const ListsInput& input);

}  // namespace chegu
