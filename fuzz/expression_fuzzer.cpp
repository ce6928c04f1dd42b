// Any text as an expression over a small table: it gives a value for each row or a fault, never a crash, and soon.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "feed/expressions/expression.h"
#include "tables/csv_reader.h"

namespace {

/// Three firms with further columns, decoded once.
struct Firms {
    chegu::RawFeed raw;
    chegu::DecodedFeed feed;

    Firms() {
        chegu::Notices notices;
        raw.tables.push_back(chegu::read_csv("firms", "firms.csv",
                                             "firm_id,name,role,staff,joined,\"a \"\"b\"\"\"\n"
                                             "F1,One,supplier,1500,2025-03-01,x\n"
                                             "007,Two,chain_owner,,2026-01-01,5\n"
                                             "F3,三,carrier,12.5,,\n",
                                             notices));
        feed = decode(raw, notices);
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Firms firms;
    const auto& table = firms.feed.table("firms");
    const std::string_view expression(reinterpret_cast<const char*>(data), size);
    const auto result = evaluate(expression, table);
    if (result.fault) {
        if (!result.values.empty()) std::abort();
        if (result.fault->message.zh.empty() || result.fault->message.en.empty()) std::abort();
    } else if (result.values.size() != table.rows()) {
        std::abort();
    }
    return 0;
}
