// Any files in place of those of a folder of results and of the scenario beneath it (parts.h): verify throws nothing
// and holds only where every table is as it was written; compare, diff and a run into that folder throw nothing but a
// Failure, and where such a run fails the folder is as it was.

#include <cstddef>
#include <cstdint>

#include "analyses/catalogue.h"
#include "base/failure.h"
#include "base/gzip.h"
#include "parts.h"
#include "results/compare.h"
#include "results/diff.h"
#include "results/scenario_results.h"
#include "scratch.h"
#include "verify/chain_example.h"

namespace {

using namespace chegu;
namespace fs = std::filesystem;

constexpr const char* small_feed = R"(
[sites]
site_id, name
A,       工厂
B,       市场
[items]
item_id, value, ceu
car,     1000,  1
[processes]
process_id, site_id, item_id, cost_per_unit, capacity_per_day
make,       A,       car,     100,           10
[modes]
mode
road
[lanes]
lane_id, from_site, to_site, rate, capacity_per_day
lane,    A,         B,       7,    8
[links]
link_id, item_id, from_site, to_site
link,    car,     A,         B
[stocks]
site_id, item_id, on_hand
B,       car,     5
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     B,       12,               200
[scenarios]
scenario_id, table, where,            column,           op,       value
wider,       lanes, lane_id = 'lane', capacity_per_day, multiply, 1.25
)";

constexpr std::string_view beneath = "scenarios/wider/";

void write_folder(const fs::path& folder, const Files& files) {
    fs::remove_all(folder);
    for (const auto& [name, bytes] : files) {
        fs::create_directories((folder / name).parent_path());
        write_bytes(folder / name, bytes);
    }
}

bool is_table(const std::string& name) { return name.ends_with(".csv"); }

/// A feed, its results as a run writes them, and a part that may be written into a folder of results.
struct Written {
    ExampleFeed feed{small_feed};
    Cluster cluster = build_cluster(feed);
    FeedIdentity identity{"chain", content_hash(feed.raw())};
    Files files = chain_run(feed.raw(), cluster);
    ResultPart part;

    Written() {
        part.name = "check";
        part.files = {{"check.json", "{}\n"}};
        part.summary = {{"errors", 0}};
        add_scenario();
    }

   private:
    /// What a run with the scenario writes beside that: its folder, compare.csv and its name in summary.json.
    void add_scenario() {
        Notices notices;
        const auto changed = apply_scenario(feed.raw(), "wider", notices);
        const auto of_scenario = scenario_results(scenarios_of(feed).front(), changed);
        const auto changed_cluster = build_cluster(decode(changed.feed, notices));
        Files scenario = chain_run(changed.feed, changed_cluster);
        for (const auto& [name, bytes] : of_scenario.files) scenario[name] = bytes;
        add_to_summary(scenario, "/scenario", of_scenario.summary);
        add_to_summary(files, "/options/scenarios", nlohmann::ordered_json::array({"wider"}));
        for (const auto& [name, bytes] : scenario) files[std::string(beneath) + name] = bytes;
        const Scratch scratch;
        const auto out = scratch / "out";
        write_folder(out, files);
        files["compare.csv"] =
            compare_csv(compare(result_schema(), std::vector<NamedResult>{{"base", out}, {"wider", out / beneath}}));
        describe(files, "", content_hash(feed.raw()));
        describe(files, std::string(beneath), content_hash(changed.feed));
    }

    static void add_to_summary(Files& files, const char* path, const nlohmann::ordered_json& value) {
        auto summary = nlohmann::ordered_json::parse(files.at("summary.json"));
        summary[nlohmann::ordered_json::json_pointer(path)] = value;
        files["summary.json"] = summary.dump();
    }

    /// datapackage.json of one of the folders.
    static void describe(Files& files, const std::string& folder, const std::string& hash) {
        std::vector<ResultFile> described;
        for (const auto& [name, bytes] : files) {
            if (!name.starts_with(folder) || name.find('/', folder.size()) != std::string::npos) continue;
            if (!is_table(name)) continue;
            const auto lines = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
            described.push_back({name.substr(folder.size()), lines - 1, bytes.size(), sha256(bytes)});
        }
        files[folder + "datapackage.json"] = data_package("chain", hash, described, result_schema().tables);
    }
};

template <class Call>
bool succeeds(Call&& call) {
    try {
        call();
        return true;
    } catch (const Failure& failure) {
        require(!failure.words().zh.empty() && !failure.words().en.empty());
        return false;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Written written;
    static Scratch scratch;
    auto files = written.files;
    bool same_tables = true;
    for (const auto& [name, bytes] : parts_of(text_of(data, size))) {
        const std::string_view file =
            name.starts_with(beneath) ? std::string_view(name).substr(beneath.size()) : std::string_view(name);
        if (file.empty() || file.size() > 100 || file.front() == '.' || file.find('/') != std::string::npos ||
            file.find('\0') != std::string::npos || name == "scenarios")
            return -1;
        same_tables = same_tables && (!is_table(name) || (files.contains(name) && files[name] == bytes));
        files[name] = bytes;
    }
    const auto out = scratch / "out";
    write_folder(out, files);
    const auto report = verify(written.feed.raw(), written.cluster, out);
    require(same_tables || !report.holds());
    require(files != written.files || (report.holds() && report.scenarios.size() == 1));

    const auto right = scratch / "right";
    if (!fs::exists(right)) write_folder(right, written.files);
    succeeds([&] { compare(result_schema(), std::vector<NamedResult>{{"a", right}, {"b", out}}); });
    succeeds([&] { diff(result_schema().tables, right, out, 1e-9); });
    const auto before = files_of(out, {"scenarios"});
    if (!succeeds([&] { publish(result_schema(), out, written.identity, std::span(&written.part, 1)); }))
        require(files_of(out, {"scenarios"}) == before);

    const auto bytes = text_of(data, size);
    if (!bytes.starts_with("\x1f\x8b")) require(gunzip(gzip(bytes)) == bytes);
    succeeds([&] { gunzip(bytes, 1U << 24U); });
    return 0;
}
