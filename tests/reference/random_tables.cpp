#include "reference/random_tables.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/number.h"
#include "generate/random.h"
#include "schema/table.h"
#include "tables/table_builder.h"

namespace chegu::reference {
namespace {

using synthetic::Random;

constexpr auto awkward = std::to_array<std::string_view>({"007",
                                                          "1.50",
                                                          "1e3",
                                                          "-0",
                                                          "+1",
                                                          "0.30000000000000004",
                                                          "2026-3-1",
                                                          "2026/03/20",
                                                          "45000",
                                                          "TRUE",
                                                          "null",
                                                          "NULL",
                                                          "=1+1",
                                                          "@x",
                                                          "-x",
                                                          "#REF!",
                                                          "a,b",
                                                          "say \"hi\"",
                                                          "two\nlines",
                                                          "carriage\r\nreturn",
                                                          "tab\there",
                                                          " leading",
                                                          "trailing ",
                                                          "   ",
                                                          "_x000D_",
                                                          "_x005F_",
                                                          "bell\x07",
                                                          "<b>&amp;</b>",
                                                          "东风汽车，武汉",
                                                          "𠮷",
                                                          "e\xCC\x81",
                                                          "'quoted'",
                                                          "\\N",
                                                          "\\.",
                                                          "back\\slash",
                                                          "%s%n",
                                                          "1,250",
                                                          "9007199254740993",
                                                          "2026-03-20T08:00+08:00",
                                                          "2026-03"});

class Maker {
   public:
    explicit Maker(std::uint64_t seed) : random_(seed) {}

    RawFeed make() {
        RawFeed feed;
        feed.name = "random";
        for (const auto& schema : feed_tables()) feed.tables.push_back(table(schema));
        TableBuilder own("own notes", {"fid", "geom", "注", "ogc_fid"});
        for (std::size_t row = 0; row < 4; ++row)
            own.row({std::to_string(row), text(), random_.chance(0.5) ? "" : text(), text()});
        feed.tables.push_back(own.finish());
        std::sort(feed.tables.begin(), feed.tables.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        return feed;
    }

   private:
    TextTable table(const TableSchema& schema) {
        std::vector<const Column*> columns;
        std::vector<std::string> header;
        for (const auto& column : schema.columns)
            if (column.required || random_.chance(0.6)) columns.push_back(&column);
        for (std::size_t i = columns.size(); i > 1; --i) std::swap(columns[i - 1], columns[random_.below(i)]);
        for (const auto* column : columns) header.emplace_back(column->name);
        if (random_.chance(0.3)) {
            columns.push_back(nullptr);
            header.emplace_back("自用 列");
        }
        const bool plain =
            random_.chance(0.5);  // then numbers are as a program writes them, and typed columns are used
        TableBuilder builder(std::string(schema.name), header);
        const auto rows = random_.below(7);
        for (std::size_t r = 0; r < rows; ++r) {
            std::vector<std::string> cells;
            for (const auto* column : columns) cells.push_back(cell(column, plain));
            if (cells.front().empty()) cells.front() = "x";  // a workbook can't hold a row of nothing
            builder.row(std::vector<std::string_view>(cells.begin(), cells.end()));
        }
        return builder.finish();
    }

    std::string cell(const Column* column, bool plain) {
        if (random_.chance(0.2)) return {};
        if (column == nullptr || (!plain && random_.chance(0.4))) return text();
        switch (column->type) {
            case Type::number: return number_text(random_.between(-1000, 1000) / 3);
            case Type::integer: return std::to_string(random_.below(100000));
            case Type::date:
                return random_.chance(0.1) ? "1899-12-31" : "2026-0" + std::to_string(1 + random_.below(9)) + "-17";
            case Type::month: return "2026-1" + std::to_string(random_.below(3));
            case Type::moment: return "2026-03-20T08:00+08:00";
            default: return text();
        }
    }

    std::string text() { return std::string(awkward[random_.below(awkward.size())]); }

    Random random_;
};

}  // namespace

RawFeed random_tables(std::uint64_t seed) { return Maker(seed).make(); }

}  // namespace chegu::reference
