#include <fmt/format.h>
#include <gdal/gdal.h>
#include <gdal/ogr_api.h>

#include <algorithm>
#include <functional>

#include "base/number.h"
#include "tables/formats/feature.h"
#include "tables/formats/ogr.h"
#include "tables/formats/place.h"
#include "tables/formats/postgres.h"
#include "tables/formats/row_number.h"
#include "tables/formats/table_intake.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

using Cells = std::vector<std::string>;

/// Every answer comes as texts that PostgreSQL itself writes: the library between would make doubles of numbers, and
/// nothing of dates that it does not know.
class Session {
   public:
    explicit Session(const PostgresPlace& place)
        : dataset_(open_dataset(place.connection, "PostgreSQL", {"SCHEMAS=" + place.schema})) {
        if (!dataset_)
            throw Failure(FailureKind::bad_input,
                          {"无法打开数据库 " + place.shown + "：" + messages_.first(),
                           "can't open the database " + place.shown + ": " + messages_.first()});
        for (const auto* setting : {"DateStyle = 'ISO'", "TimeZone = 'UTC'", "extra_float_digits = 3"})
            each(std::string("SET ") + setting, [](const Cells&) {});
    }

    void each(const std::string& sql, const std::function<void(const Cells&)>& take) const {
        auto* answer = GDALDatasetExecuteSQL(dataset_.get(), sql.c_str(), nullptr, nullptr);
        if (answer != nullptr) {
            Cells cells;
            while (auto* feature = OGR_L_GetNextFeature(answer)) {
                const Feature owner(feature);
                cells.clear();
                for (int field = 0; field < OGR_F_GetFieldCount(feature); ++field)
                    cells.push_back(
                        OGR_F_IsFieldSetAndNotNull(feature, field) != 0 ? OGR_F_GetFieldAsString(feature, field) : "");
                take(cells);
            }
            GDALDatasetReleaseResultSet(dataset_.get(), answer);
        }
        messages_.refuse_if_any();
    }

    [[nodiscard]] std::vector<Cells> rows(const std::string& sql) const {
        std::vector<Cells> all;
        each(sql, [&](const Cells& cells) { all.push_back(cells); });
        return all;
    }

   private:
    GdalMessages messages_;
    Dataset dataset_;
};

struct PostgresColumn {
    std::string name;
    std::string type;  // pg_type's name, of a domain that of what it is made from
    bool in_key = false;
};

bool is_whole(const PostgresColumn& column) {
    return column.type == "int2" || column.type == "int4" || column.type == "int8";
}

/// The columns of a relation in their order, but for geometry.
std::vector<PostgresColumn> columns_of(const Session& session, const std::string& oid) {
    // A primary key, else the first key whose columns must be filled and that holds for every row.
    const auto key =
        "SELECT i.indkey FROM pg_index i JOIN pg_class k ON k.oid = i.indexrelid WHERE i.indrelid = " + oid +
        " AND i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL AND NOT EXISTS (SELECT FROM pg_attribute a "
        "WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) AND NOT a.attnotnull) "
        "ORDER BY NOT i.indisprimary, k.relname LIMIT 1";
    std::vector<PostgresColumn> columns;
    // The library tells the columns of an answer apart by their names.
    session.each(
        "SELECT a.attname::text AS name, coalesce(b.typname, t.typname)::text AS type, "
        "coalesce(a.attnum = ANY ((" +
            key + ")::int2[]), false)::int::text AS in_key FROM pg_attribute a " +
            "JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type b ON b.oid = t.typbasetype " +
            "WHERE a.attrelid = " + oid + " AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
        [&](const Cells& row) {
            if (row[1] != "geometry" && row[1] != "geography") columns.push_back({row[0], row[1], row[2] == "1"});
        });
    return columns;
}

/// Takes off the column that a writer of files, ours among them, added to number the rows; empty where there is none.
std::string take_row_number(std::vector<PostgresColumn>& columns) {
    const auto keys = std::count_if(columns.begin(), columns.end(), [](const auto& column) { return column.in_key; });
    // A view of such a table has no key. A numbering of ours stands beside a column fid of somebody's.
    const auto numbers = [&](const PostgresColumn& column) {
        return is_row_number(column.name) && is_whole(column) && (keys == 0 || (keys == 1 && column.in_key));
    };
    auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& column) {
        return numbers(column) && column.name != "fid" && column.name != "ogc_fid";
    });
    if (found == columns.end()) found = std::find_if(columns.begin(), columns.end(), numbers);
    if (found == columns.end()) return {};
    auto name = found->name;
    columns.erase(found);
    return name;
}

/// What PostgreSQL is asked for: its own text, of moments in ISO 8601 without seconds that are zero.
std::string text_of(const PostgresColumn& column) {
    const auto name = sql_name(column.name);
    if (column.type == "bool") return name + "::int::text";
    const bool with_zone = column.type == "timestamptz";
    if (!with_zone && column.type != "timestamp") return name + "::text";
    return "CASE WHEN isfinite(" + name + ") AND " + name + " >= '0001-01-01' THEN regexp_replace(regexp_replace(" +
           "to_char(" + name + R"(, 'YYYY-MM-DD"T"HH24:MI:SS.US'), '\.?0*$', ''), '(T\d\d:\d\d):00$', '\1'))" +
           (with_zone ? " || '+00:00'" : "") + " ELSE " + name + "::text END";
}

/// In the order of the numbering or a key, else of all columns, in an order of texts that is the same in every
/// database.
std::string order_of(const std::vector<PostgresColumn>& columns, const std::string& row_number) {
    if (!row_number.empty()) return sql_name(row_number);
    const bool has_key = std::any_of(columns.begin(), columns.end(), [](const auto& column) { return column.in_key; });
    std::string order;
    for (const auto& column : columns) {
        if (has_key && !column.in_key) continue;
        const auto plain = sql_name(column.name);
        order += (order.empty() ? "" : ", ") +
                 (is_whole(column) || column.type == "numeric" ? plain : plain + "::text COLLATE \"C\"");
    }
    return order;
}

/// Numbers as the feed would write them; NaN and infinity as PostgreSQL does.
std::string number_as_feed(const std::string& text, std::string_view type) {
    const auto value = parse_number(text);
    if (!value) return text;
    return type == "float4" ? fmt::format("{}", static_cast<float>(*value)) : number_text(*value);
}

TextTable read_relation(const Session& session, const PostgresPlace& place, const std::string& name,
                        const std::string& oid, Notices& notices) {
    auto columns = columns_of(session, oid);
    const auto row_number = take_row_number(columns);
    Cells header;
    std::string sql;
    for (const auto& column : columns) {
        // Other names in the answer: the library takes some for numberings of its own.
        sql += (sql.empty() ? "SELECT " : ", ") + text_of(column) + " AS c" + std::to_string(header.size());
        header.push_back(column.name);
    }
    TableIntake intake(name, place.schema + "." + name, header, notices);
    std::uint32_t number = 1;
    if (!columns.empty())
        session.each(sql + " FROM " + sql_name(place.schema) + "." + sql_name(name) + " ORDER BY " +
                         order_of(columns, row_number),
                     [&](Cells cells) {
                         for (std::size_t c = 0; c < cells.size(); ++c)
                             if (columns[c].type == "float4" || columns[c].type == "float8")
                                 cells[c] = number_as_feed(cells[c], columns[c].type);
                         intake.row(++number, cells);
                     });
    return intake.finish();
}

}  // namespace

RawFeed read_postgres(std::string_view url, Notices& notices) {
    const auto place = postgres_place(url);
    const Session session(place);
    const auto relations = session.rows(
        "SELECT c.relname::text, c.oid::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE n.nspname = " +
        sql_text(place.schema) +
        " AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition ORDER BY c.relname");
    if (relations.empty())
        throw Failure(FailureKind::bad_input, {"数据库里的模式 " + place.schema + " 没有表，或不存在。",
                                               "the schema " + place.schema + " has no table, or is not there"});
    RawFeed feed;
    for (const auto& relation : relations)
        feed.tables.push_back(read_relation(session, place, relation[0], relation[1], notices));
    return feed;
}

}  // namespace chegu::formats
