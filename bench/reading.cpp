// How long reading, decoding and checking a feed of a million links takes, and how much memory. See README.md for what
// it is compared with.

#include <fmt/format.h>

#include "base/temporary_folder.h"
#include "child.h"
#include "feed/csv_writer.h"
#include "feed/read.h"
#include "generate/generate.h"

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

json measure_chegu(const fs::path& folder) {
    Stopwatch watch;
    json result;
    Notices notices;
    const auto raw = read_folder(folder, notices);
    result["read"] = watch.lap();
    const auto decoded = decode(raw, notices);
    result["decode"] = watch.lap();
    check(decoded, notices);
    result["check"] = watch.lap();
    if (notices.has_errors()) throw std::runtime_error("the feed has errors");
    result["seconds"] = watch.seconds();
    result["peak_mb"] = peak_mb();
    return result;
}

/// The plainest reader that still keeps to RFC 4180's quotes: each file as one text, each cell a string of its own that
/// lives as long as its row, as a general-purpose library hands them out. Nothing is kept, decoded or checked.
struct PlainReader {
    std::size_t rows = 0, cells = 0, characters = 0;

    void read(const fs::path& path) {
        std::ifstream file(path, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        std::vector<std::string> row;
        std::string cell;
        bool quoted = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (quoted) {
                if (c != '"') cell += c;
                else if (i + 1 < text.size() && text[i + 1] == '"') cell += text[++i];
                else quoted = false;
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.push_back(std::move(cell));
                cell.clear();
                if (c == '\n') finish(row);
            } else if (c != '\r') {
                cell += c;
            }
        }
    }

    void finish(std::vector<std::string>& row) {
        ++rows;
        cells += row.size();
        for (const auto& each : row) characters += each.size();
        row.clear();
    }
};

json measure_plain(const fs::path& folder) {
    Stopwatch watch;
    PlainReader reader;
    for (const auto& entry : fs::directory_iterator(folder)) reader.read(entry.path());
    return {{"seconds", watch.seconds()},
            {"peak_mb", peak_mb()},
            {"rows", reader.rows},
            {"cells", reader.cells},
            {"characters", reader.characters}};
}

void report(std::size_t sites) {
    const TemporaryFolder folder;
    const auto feed = (folder.path() / "feed").string();
    const auto made = run_self({"--feed", std::to_string(sites), feed});
    fmt::print("{} sites: {} links, {} rows in all tables, {:.1f} MB\n", sites, made["links"].get<std::size_t>(),
               made["rows"].get<std::size_t>(), made["mb"].get<double>());
    double best = 0;
    double best_plain = 0;
    for (int round = 1; round <= 3; ++round) {  // turn and turn about, so that a noisy moment hits both
        const auto plain = run_self({"--plain", feed});
        const auto ours = run_self({"--chegu", feed});
        const double seconds = ours["seconds"];
        const double baseline = plain["seconds"];
        fmt::print(
            "  round {}: plain text {:.2f} s, {:.0f} MB; chegu {:.2f} s (read {:.2f}, decode {:.2f}, "
            "check {:.2f}), {:.0f} MB; ratio {:.2f}\n",
            round, baseline, plain["peak_mb"].get<double>(), seconds, ours["read"].get<double>(),
            ours["decode"].get<double>(), ours["check"].get<double>(), ours["peak_mb"].get<double>(),
            seconds / baseline);
        if (round == 1 || seconds < best) best = seconds;
        if (round == 1 || baseline < best_plain) best_plain = baseline;
    }
    fmt::print("  best of 3: plain text {:.2f} s, chegu {:.2f} s, ratio {:.2f}\n", best_plain, best, best / best_plain);
}

int run(const std::vector<std::string>& arguments) {
    json result;
    if (arguments.size() == 3 && arguments[0] == "--feed") result = make_feed(std::stoul(arguments[1]), arguments[2]);
    else if (arguments.size() == 2 && arguments[0] == "--plain") result = measure_plain(arguments[1]);
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
