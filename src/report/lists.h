#pragma once
// lists.xlsx: the five lists (五清单) that planning offices keep, from the feed and what was computed (report.md).

#include <string>
#include <vector>

#include "page/workbook.h"
#include "report/report.h"

namespace chegu {

/// 说明, then 企业清单, 项目清单, 政策清单 and what the rooms list (产品清单, 短板清单), by their places. A table that
/// the feed does not have leaves its list empty, and so does an analysis without an answer.
std::vector<Sheet> planning_lists(const ReportInput& input);

/// The workbook of these sheets; the same feed and results give the same bytes.
std::string lists_xlsx(const ReportInput& input);

}  // namespace chegu
