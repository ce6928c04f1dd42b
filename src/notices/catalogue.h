#pragma once
// The parts of the catalogue of notices, a file a theme; notice_kinds() of notice.h joins them.

#include <span>

#include "notices/notice.h"

namespace chegu {

/// Faults of a file: not CSV, not UTF-8, rows of the wrong length.
std::span<const NoticeKind> file_notice_kinds();
/// Faults of a workbook, a GeoPackage or a database.
std::span<const NoticeKind> format_notice_kinds();
/// Faults of a table, a column or a single cell, judged by the schema.
std::span<const NoticeKind> cell_notice_kinds();
/// Sites, items, processes, lanes, links, stocks and demand.
std::span<const NoticeKind> network_notice_kinds();
/// Firms, candidates, outages, expressions, scenarios.
std::span<const NoticeKind> choice_notice_kinds();
/// Timetable, shipments, tasks, policies.
std::span<const NoticeKind> programme_notice_kinds();

}  // namespace chegu
