// How long reading, decoding and checking a feed of a million links takes, and how much memory. See README.md for what
// it is compared with.

#include <fmt/format.h>
#include <gdal/gdal.h>
#include <gdal/ogr_api.h>

#include "base/temporary_folder.h"
#include "child.h"
#include "feed/check.h"
#include "feed/decoded.h"
#include "generate/generate.h"
#include "tables/csv_writer.h"
#include "tables/read.h"

namespace chegu::bench {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// The generator makes about 13.4 links a site.
constexpr std::size_t sites_for_a_million_links = 74'700;

json make_feed(std::size_t sites, const fs::path& folder) {
    const auto feed = generate({sites, 1});
    write_new_folder(feed, folder);
    std::size_t rows = 0;
    for (const auto& table : feed.tables) rows += table.rows();
    return {{"links", feed.find("links")->rows()}, {"rows", rows}, {"mb", megabytes_of(folder)}};
}

/// The same feed with an error in every link and every lane, of two kinds: a reference and a number.
json make_faulty_feed(std::size_t sites, const fs::path& folder) {
    auto feed = generate({sites, 1});
    for (auto& table : feed.tables) {
        const auto column = table.find(table.name == "links" ? "item_id" : "rate");
        if (table.name != "links" && table.name != "lanes") continue;
        for (std::size_t row = 0; row < table.rows(); ++row)
            table.cells[row * table.header.size() + column] = table.name == "links" ? "no-such-item" : "many";
    }
    write_new_folder(feed, folder);
    return json::object();
}

json measure_chegu(const fs::path& folder) {
    Stopwatch watch;
    json result;
    Notices notices;
    const auto raw = read_folder(folder, notices);
    result["read"] = watch.lap();
    result["read_mb"] = peak_mb();
    const auto decoded = decode(raw, notices);
    result["decode"] = watch.lap();
    result["decode_mb"] = peak_mb();
    check(decoded, notices);
    result["check"] = watch.lap();
    result["errors"] = notices.count(Severity::error);
    result["seconds"] = watch.seconds();
    result["peak_mb"] = peak_mb();
    return result;
}

/// OGR alone: every row of every file as a feature, its cells as texts, and nothing done with them.
json measure_ogr(const fs::path& folder) {
    GDALAllRegister();
    Stopwatch watch;
    std::size_t rows = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".csv") continue;
        const char* drivers[] = {"CSV", nullptr};
        auto* dataset = GDALOpenEx(entry.path().c_str(), GDAL_OF_VECTOR, drivers, nullptr, nullptr);
        if (dataset == nullptr) throw std::runtime_error("OGR can't open " + entry.path().string());
        auto* layer = GDALDatasetGetLayer(dataset, 0);
        while (auto* feature = OGR_L_GetNextFeature(layer)) {
            ++rows;
            OGR_F_Destroy(feature);
        }
        GDALClose(dataset);
    }
    return {{"seconds", watch.seconds()}, {"peak_mb", peak_mb()}, {"rows", rows}};
}

void print_round(int round, const json& ogr, const json& ours, const json& faulty) {
    const double baseline = ogr["seconds"];
    const double seconds = ours["seconds"];
    const double with_errors = faulty["seconds"];
    fmt::print(
        "  round {}: OGR {:.2f} s, {:.0f} MB; chegu {:.2f} s (read {:.2f}, decode {:.2f}, check {:.2f}), {:.0f} MB; "
        "ratio {:.2f}; with errors {:.2f} s, ratio {:.2f}\n",
        round, baseline, ogr["peak_mb"].get<double>(), seconds, ours["read"].get<double>(),
        ours["decode"].get<double>(), ours["check"].get<double>(), ours["peak_mb"].get<double>(), seconds / baseline,
        with_errors, with_errors / seconds);
}

void report(std::size_t sites) {
    const TemporaryFolder folder;
    const auto feed = (folder.path() / "feed").string();
    const auto broken = (folder.path() / "faulty").string();
    const auto made = run_self({"--feed", std::to_string(sites), feed});
    run_self({"--faulty", std::to_string(sites), broken});
    fmt::print("{} sites: {} links, {} rows in all tables, {:.1f} MB\n", sites, made["links"].get<std::size_t>(),
               made["rows"].get<std::size_t>(), made["mb"].get<double>());
    double best = 0, best_ogr = 0, best_faulty = 0;
    for (int round = 1; round <= 3; ++round) {  // turn and turn about, so that a noisy moment hits all
        const auto ogr = run_self({"--ogr", feed});
        const auto ours = run_self({"--chegu", feed});
        const auto faulty = run_self({"--chegu", broken});
        if (round == 1) fmt::print("  {} errors in the faulty feed\n", faulty["errors"].get<std::size_t>());
        print_round(round, ogr, ours, faulty);
        const auto keep = [round](double& least, const json& of) {
            if (const double seconds = of["seconds"]; round == 1 || seconds < least) least = seconds;
        };
        keep(best, ours);
        keep(best_ogr, ogr);
        keep(best_faulty, faulty);
    }
    fmt::print("  best of 3: OGR {:.2f} s, chegu {:.2f} s, ratio {:.2f}; with errors {:.2f} s, ratio {:.2f}\n",
               best_ogr, best, best / best_ogr, best_faulty, best_faulty / best);
}

int run(const std::vector<std::string>& arguments) {
    json result;
    if (arguments.size() == 3 && arguments[0] == "--feed") result = make_feed(std::stoul(arguments[1]), arguments[2]);
    else if (arguments.size() == 3 && arguments[0] == "--faulty")
        result = make_faulty_feed(std::stoul(arguments[1]), arguments[2]);
    else if (arguments.size() == 2 && arguments[0] == "--ogr") result = measure_ogr(arguments[1]);
    else if (arguments.size() == 2 && arguments[0] == "--chegu") result = measure_chegu(arguments[1]);
    if (!result.is_null()) fmt::print("{}\n", result.dump());
    else report(arguments.empty() ? sites_for_a_million_links : std::stoul(arguments[0]));
    return 0;
}

}  // namespace
}  // namespace chegu::bench

int main(int count, char** arguments) {
    try {
        return chegu::bench::run({arguments + 1, arguments + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
