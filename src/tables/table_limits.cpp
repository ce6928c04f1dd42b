#include "tables/table_limits.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tables/column_letters.h"
#include "tables/notice_kinds.h"

namespace chegu {

void check_column_names(const TextTable& table, Notices& notices) {
    const auto report = [&](const NoticeKind& kind, std::string_view column) {
        notices.add(kind, [&] { return Notice{{}, table.name, 1, std::string(column), {}, {}}; });
    };
    for (std::size_t c = 0; c < table.header.size(); ++c)
        if (table.header[c].empty())
            notices.add(kinds::unnamed_column, [&] {
                return Notice{{}, table.name, 1, {}, {}, {{"letter", same_in_both(column_letters(c))}}};
            });
    std::vector<std::string_view> sorted(table.header.begin(), table.header.end());
    std::sort(sorted.begin(), sorted.end());
    const auto named = std::upper_bound(sorted.begin(), sorted.end(), std::string_view{});
    for (auto same = named; (same = std::adjacent_find(same, sorted.end())) != sorted.end();) {
        report(kinds::repeated_column, *same);
        same = std::upper_bound(same, sorted.end(), *same);
    }
}

}  // namespace chegu
