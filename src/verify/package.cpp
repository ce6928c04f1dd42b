// datapackage.json: the files are those that were written, byte for byte.

#include <fmt/format.h>

#include <set>

#include "base/failure.h"
#include "base/file_io.h"
#include "base/gzip.h"
#include "base/json_file.h"
#include "base/number.h"
#include "tables/csv_reader.h"
#include "verify/package.h"

namespace chegu::checking {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* package_file = "datapackage.json";

bool is_table(const std::string& name) { return name.ends_with(".csv") || name.ends_with(".csv.gz"); }

void expect_equal(const json& described, const char* key, const json& right, const std::string& name,
                  Findings& findings) {
    const auto written = described.find(key);
    if (written != described.end() && *written == right) return;
    findings.add("package_differs", {package_file, 0, fmt::format("{}.{}", name, key)},
                 written == described.end() ? "" : written->dump(), right.dump(),
                 {"与文件 " + name + " 的内容不符", "this is not what the file " + name + " holds"});
}

void check_resource(const fs::path& out, const json& described, const std::string& name, Findings& findings) {
    try {
        const auto bytes = read_file(out / name);
        expect_equal(described, "bytes", bytes.size(), name, findings);
        expect_equal(described, "hash", sha256(bytes), name, findings);
        Notices notices;
        const auto table = read_csv(name, name, name.ends_with(".gz") ? gunzip(bytes) : bytes, notices);
        expect_equal(described, "rows", table.rows(), name, findings);
    } catch (const Failure& failure) {
        if (failure.kind() == FailureKind::system) throw;
        findings.add("file_missing", {name}, {}, {}, failure.words());
    }
}

}  // namespace

void check_package(const fs::path& out, const std::string& feed_hash, Findings& findings) {
    json package;
    try {
        package = parse_json<json>(read_file(out / package_file));
        const json& hash = package.at("feed").at("hash");
        if (hash != feed_hash)
            findings.add("other_feed", {package_file, 0, "feed.hash"}, hash.dump(), feed_hash,
                         {"这些结果来自另一份输入数据", "these are the results of another feed"});
        std::set<std::string> listed;
        for (const json& described : package.at("resources")) {
            const auto name = described.at("path").get<std::string>();
            // A package is data of others: it may not lead out of its folder.
            if (!is_table(name) || fs::path(name).filename() != name || !listed.insert(name).second)
                findings.add("package_path", {package_file, 0, "path"}, name, {},
                             {"路径必须是本目录中一个表的文件名，且只列一次",
                              "the path must be the name of a table's file in this folder, listed once"});
            else check_resource(out, described, name, findings);
        }
        for (const auto& entry : fs::directory_iterator(out)) {
            const auto name = entry.path().filename().string();
            if (is_table(name) && !listed.contains(name))
                findings.add("not_listed", {package_file}, {}, name,
                             {"目录里的这个文件没有列出", "this file of the folder is not listed"});
        }
    } catch (const Failure& failure) {
        if (failure.kind() == FailureKind::system) throw;
        findings.add("file_missing", {package_file}, {}, {}, failure.words());
    } catch (const json::exception& error) {
        findings.add("not_json", {package_file}, {}, {},
                     {"不是完整的数据包说明（" + std::string(error.what()) + "）",
                      "this is no complete data package (" + std::string(error.what()) + ")"});
    } catch (const fs::filesystem_error& error) {
        if (fault_of(error.code()) == FailureKind::system) throw;
        findings.add("file_missing", {out.string()}, {}, {}, {error.what(), error.what()});
    }
}

}  // namespace chegu::checking
