// What `chegu flow` costs beyond the solver: time (aim: under 15 % of the solver's) and memory (aim: under 3 times that
// of the linear program alone). See README.md.

#include <fmt/format.h>

#include <cmath>
#include <cstring>
#include <memory>

#include "analyses/catalogue.h"
#include "analyses/flow/flow.h"
#include "analyses/flow/results/flow_results.h"
#include "base/temporary_folder.h"
#include "child.h"
#include "cluster/build.h"
#include "feed/check.h"
#include "feed/decoded.h"
#include "flow_program.h"
#include "generate/generate.h"
#include "results/out_folder.h"
#include "tables/content_hash.h"
#include "tables/csv_writer.h"
#include "tables/read.h"

namespace chegu::bench {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// A feed as the commands hold it: read, decoded and checked.
struct Loaded {
    RawFeed raw;
    DecodedFeed decoded;
    FeedIdentity identity;
};

/// Seconds by phase; the solver's own are told apart from the rest of the flow plan's.
json measure_flow(const fs::path& feed, const fs::path& out) {
    json seconds;
    Stopwatch watch;
    Notices notices;
    Loaded loaded;
    loaded.raw = read_folder(feed, notices);
    loaded.identity = {"bench", content_hash(loaded.raw)};
    seconds["read"] = watch.lap();
    loaded.decoded = decode(loaded.raw, notices);
    check(loaded.decoded, notices);
    if (notices.has_errors()) throw std::runtime_error("the feed has errors");
    seconds["check"] = watch.lap();
    const auto cluster = build_cluster(loaded.decoded);
    const auto network = build_network(cluster);
    seconds["build"] = watch.lap();
    const auto plan = plan_flow(cluster, network, {}, {});
    seconds["solver"] = plan.solver_seconds;
    seconds["plan beyond the solver"] = watch.lap() - plan.solver_seconds;
    const auto figures = flow_figures(cluster, network, plan);
    const auto part = flow_results(cluster, network, plan, figures, {});
    seconds["figures"] = watch.lap();
    publish(result_schema(), out, loaded.identity, std::span(&part, 1));
    seconds["write"] = watch.lap();
    return {{"total", watch.seconds()},
            {"seconds", seconds},
            {"peak_mb", peak_mb()},
            {"objective", plan.objective},
            {"iterations", plan.iterations}};
}

json make_feed(std::size_t sites, const fs::path& feed) {
    write_new_folder(generate({sites, 1}), feed);
    return {{"mb", megabytes_of(feed)}};
}

json make_program(const fs::path& feed, const fs::path& file) {
    Notices notices;
    const auto raw = read_folder(feed, notices);
    const auto cluster = build_cluster(decode(raw, notices));
    auto lp = flow_program(cluster, build_network(cluster));
    const json sizes{
        {"columns", lp.columns()}, {"rows", lp.rows()}, {"nonzeros", lp.value.size()}, {"mb", megabytes_of(lp)}};
    save(std::move(lp), file);
    return sizes;
}

/// Nothing but the linear program, handed to HiGHS and solved.
json measure_program(const fs::path& file) {
    const auto answer = solve(load_program(file), {}, {});
    if (answer.status != LpStatus::optimal) throw std::runtime_error("no optimum");
    return {{"solver", answer.seconds}, {"peak_mb", peak_mb()}, {"objective", answer.objective}};
}

void report(std::size_t sites) {
    const TemporaryFolder folder;
    const auto feed = (folder.path() / "feed").string();
    const auto program = (folder.path() / "program").string();
    const auto out = (folder.path() / "out").string();
    const auto made = run_self({"--feed", std::to_string(sites), feed});
    const auto sizes = run_self({"--program", feed, program});
    const auto alone = run_self({"--solve", program});
    const auto flow = run_self({"--flow", feed, out});

    fmt::print("\n{} sites: feed {:.1f} MB; linear program {} columns, {} rows, {} nonzeros\n", sites,
               made["mb"].get<double>(), sizes["columns"].get<std::size_t>(), sizes["rows"].get<std::size_t>(),
               sizes["nonzeros"].get<std::size_t>());
    const double cost = flow["objective"];
    if (std::abs(cost - alone["objective"].get<double>()) > 1e-6 * std::max(1.0, std::abs(cost)))
        throw std::runtime_error("the two programs differ");
    for (const auto& [phase, seconds] : flow["seconds"].items())
        fmt::print("  {:<24}{:>10.3f} s\n", phase, seconds.get<double>());
    const double total = flow["total"];
    const double solver = flow["seconds"]["solver"];
    fmt::print("  {:<24}{:>10.3f} s, {} iterations\n", "whole", total, flow["iterations"].get<std::int64_t>());
    fmt::print("  beyond the solver: {:.3f} s = {:.1f} % of the solver's time (aim: 15 % at 30,000 sites)\n",
               total - solver, 100 * (total - solver) / solver);
    const double peak = flow["peak_mb"];
    const double peak_alone = alone["peak_mb"];
    const double arrays = sizes["mb"];
    fmt::print("  peak memory: whole {:.0f} MB, linear program alone {:.0f} MB, ratio {:.2f} (aim: 3)\n", peak,
               peak_alone, peak / peak_alone);
    fmt::print("  arrays of the linear program: {:.0f} MB, whole / arrays {:.1f}\n", arrays, peak / arrays);
}

int run(const std::vector<std::string>& arguments) {
    const auto is = [&](const char* mode, std::size_t count) {
        return arguments.size() == count + 1 && arguments[0] == mode;
    };
    json result;
    if (is("--feed", 2)) result = make_feed(std::stoul(arguments[1]), arguments[2]);
    else if (is("--program", 2)) result = make_program(arguments[1], arguments[2]);
    else if (is("--solve", 1)) result = measure_program(arguments[1]);
    else if (is("--flow", 2)) result = measure_flow(arguments[1], arguments[2]);
    if (!result.is_null()) {
        fmt::print("{}\n", result.dump());
        return 0;
    }
    if (arguments.empty()) {
        report(3'000);
        report(30'000);
    }
    for (const auto& sites : arguments) report(std::stoul(sites));
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
