#include <gdal/gdal.h>
#include <gdal/ogr_api.h>

#include <utility>

#include "tables/formats/feature.h"
#include "tables/formats/ogr.h"
#include "tables/formats/place.h"
#include "tables/formats/postgres.h"
#include "tables/formats/postgres_ddl.h"
#include "tables/formats/read_back.h"

namespace chegu::formats {
namespace {

constexpr std::string_view beside = " being written";
constexpr std::size_t longest_identifier = 63;  // PostgreSQL cuts longer ones silently

class Server {
   public:
    explicit Server(const PostgresPlace& place) : place_(place) {}

    /// A new connection, which sees the tables made so far.
    void connect(const std::string& schema) {
        dataset_ = open_dataset(place_.connection, "PostgreSQL",
                                {"SCHEMAS=" + schema, "ACTIVE_SCHEMA=" + schema, "LIST_ALL_TABLES=YES"}, true);
        if (!dataset_) fail();
    }
    void run(const std::string& sql) const {
        auto* answer = GDALDatasetExecuteSQL(dataset_.get(), sql.c_str(), nullptr, nullptr);
        if (answer != nullptr) GDALDatasetReleaseResultSet(dataset_.get(), answer);
        if (!messages_.said().empty()) fail();
    }
    void begin() const {
        if (GDALDatasetStartTransaction(dataset_.get(), 0) != OGRERR_NONE) fail();
    }
    void commit() const {
        if (GDALDatasetCommitTransaction(dataset_.get()) != OGRERR_NONE || !messages_.said().empty()) fail();
    }
    void fill(const TextTable& table, const std::string& schema) const {
        auto* layer = GDALDatasetGetLayerByName(dataset_.get(), (schema + "." + table.name).c_str());
        if (layer == nullptr) layer = GDALDatasetGetLayerByName(dataset_.get(), table.name.c_str());
        if (layer == nullptr) fail();
        const std::vector<StoredType> types(table.header.size(), StoredType::text);
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (OGR_L_CreateFeature(layer, feature_of(layer, table, row, types).get()) != OGRERR_NONE) fail();
        OGR_L_SyncToDisk(layer);
        if (!messages_.said().empty()) fail();
    }
    [[noreturn]] void fail() const {
        const auto why = messages_.first();
        throw Failure(FailureKind::bad_input, {"无法写入数据库 " + place_.shown + "：" + why,
                                               "can't write to the database " + place_.shown + ": " + why});
    }

   private:
    const PostgresPlace& place_;
    GdalMessages messages_;
    Dataset dataset_;
};

void check_names(const RawFeed& feed, const PostgresPlace& place) {
    const auto check = [](const std::string& name, std::size_t most) {
        if (name.size() <= most) return;
        throw Failure(FailureKind::bad_input, {"名称「" + shown(name) + "」在 PostgreSQL 里太长。",
                                               "the name “" + shown(name) + "” is too long for PostgreSQL"});
    };
    check(place.schema, longest_identifier - beside.size());
    for (const auto& table : feed.tables) {
        check(table.name, longest_identifier);
        for (const auto& column : table.header) check(column, longest_identifier);
    }
}

}  // namespace

void write_postgres(const RawFeed& feed, std::string_view url, const std::function<bool()>& keys_hold) {
    const auto place = postgres_place(url);
    check_names(feed, place);
    const auto schema = place.schema + std::string(beside);
    const GdalOption copy("PG_USE_COPY", "YES");
    Server server(place);
    server.connect("public");
    // What an interrupted run left is in nobody's use.
    server.run("DROP SCHEMA IF EXISTS " + sql_name(schema) + " CASCADE");
    server.begin();
    server.run("CREATE SCHEMA " + sql_name(schema));
    for (const auto& statement : table_statements(feed, schema)) server.run(statement);
    server.commit();
    try {
        server.connect(schema);
        server.begin();
        for (const auto& table : feed.tables) server.fill(table, schema);
        for (const auto& statement : type_statements(feed, schema)) server.run(statement);
        if (keys_hold())
            for (const auto& statement : key_statements(feed, schema)) server.run(statement);
        server.commit();
        Notices notices;
        auto written = read_postgres(place.connection + (place.connection.find('?') == std::string::npos ? "?" : "&") +
                                         "schema=" + percent_encoded(schema),
                                     notices);
        require_same(feed, written, notices);
        server.run("ALTER SCHEMA " + sql_name(schema) + " RENAME TO " + sql_name(place.schema));
    } catch (...) {
        Server again(place);
        again.connect("public");
        again.run("DROP SCHEMA IF EXISTS " + sql_name(schema) + " CASCADE");
        throw;
    }
}

}  // namespace chegu::formats
