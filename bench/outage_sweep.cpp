// What one outage costs against the loss program solved from nothing, and what a second thread brings (aims: at 3,000
// sites one site outage at most 1/20 of a cold HiGHS solve, single thread; 2 threads at least 1.7 times). See
// README.md.

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <numeric>
#include <string>

#include "analyses/chain/loss_solver.h"
#include "analyses/chain/sweep.h"
#include "cluster/build.h"
#include "feed/decoded.h"
#include "generate/generate.h"
#include "solve/linear_program.h"

namespace chegu::bench {
namespace {

constexpr std::size_t most_cold = 40;    // outages solved from nothing
constexpr std::size_t most_swept = 100;  // outages swept with all that belongs to them

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Mean, median and largest of some seconds, as text.
std::string spread(std::vector<double> seconds) {
    std::sort(seconds.begin(), seconds.end());
    const double mean = std::accumulate(seconds.begin(), seconds.end(), 0.0) / static_cast<double>(seconds.size());
    return fmt::format("mean {:.3f} ms, median {:.3f} ms, largest {:.1f} ms", 1e3 * mean,
                       1e3 * seconds[seconds.size() / 2], 1e3 * seconds.back());
}

double mean(const std::vector<double>& seconds) {
    return std::accumulate(seconds.begin(), seconds.end(), 0.0) / static_cast<double>(seconds.size());
}

/// The loss program of an outage with HiGHS from nothing; the losses must be those of the sweep.
std::vector<double> solve_cold(const Cluster& cluster, const Network& network, const std::vector<Outage>& outages,
                               const std::vector<double>& losses, std::size_t step) {
    const LossChecker checker(cluster, network);
    const OutageIndex index(cluster, network);
    std::vector<double> seconds;
    for (std::size_t k = 0; k < outages.size(); k += step) {
        auto program = loss_program(cluster, network, outages[k].recover_days);
        const auto changes = bounds_in_outage(network, index, checker.layout(), outages[k].left);
        for (const auto& change : changes)
            (change.is_row ? program.row_upper : program.upper)[change.index] = change.upper;
        const auto start = Clock::now();
        const auto solved = solve(std::move(program), {}, {});
        seconds.push_back(since(start));
        const double loss = checker.check(solved, changes, outages[k].recover_days).loss();
        if (std::abs(loss - losses[k]) > 1e-6 * std::max(1.0, std::abs(losses[k])))
            throw std::runtime_error("the two losses of " + id_of(cluster, outages[k]) + " differ");
    }
    return seconds;
}

/// Each outage's loss at its own R, as the sweep does it, one thread.
struct Warm {
    std::vector<double> seconds;
    std::vector<double> losses;
};
Warm solve_warm(const Cluster& cluster, const Network& network, const std::vector<Outage>& outages) {
    LossBases bases(cluster, network);
    std::vector<double> days;
    for (const auto& outage : outages) days.push_back(outage.recover_days);
    bases.prepare(days);
    const OutageIndex index(cluster, network);
    std::atomic<std::size_t> resolved_cold{0};
    LossSolver solver(bases, resolved_cold);
    Warm warm;
    for (const auto& outage : outages) {
        const auto start = Clock::now();
        const auto changes = bounds_in_outage(network, index, bases.checker().layout(), outage.left);
        warm.losses.push_back(solver.solve(changes, outage.recover_days).loss());
        warm.seconds.push_back(since(start));
    }
    fmt::print("  solved again cold: {}\n", resolved_cold.load());
    return warm;
}

double sweep_seconds(const Cluster& cluster, const Network& network, const std::vector<Outage>& outages,
                     std::size_t threads) {
    const auto start = Clock::now();
    (void)sweep_outages(cluster, network, outages, {threads}, {});
    return since(start);
}

std::vector<Outage> every(const std::vector<Outage>& outages, std::size_t step) {
    std::vector<Outage> some;
    for (std::size_t k = 0; k < outages.size(); k += step) some.push_back(outages[k]);
    return some;
}

void report(std::size_t sites) {
    Notices notices;
    const auto raw = generate({sites, 1});
    const auto cluster = build_cluster(decode(raw, notices));
    const auto network = build_network(cluster);
    const auto outages = outages_to_sweep(cluster, network, OutageIndex(cluster, network), {});
    fmt::print("\n{} sites: {} outages\n", sites, outages.size());
    const auto warm = solve_warm(cluster, network, outages);
    const auto cold =
        solve_cold(cluster, network, outages, warm.losses, std::max<std::size_t>(1, outages.size() / most_cold));
    fmt::print("  cold, every {}th:  {}\n", std::max<std::size_t>(1, outages.size() / most_cold), spread(cold));
    fmt::print("  one outage's loss: {}\n", spread(warm.seconds));
    fmt::print("  cold / one outage's loss: {:.1f} (aim: 20)\n", mean(cold) / mean(warm.seconds));
    // With curves, times to survive, levers and responses; turn and turn about.
    const auto some = every(outages, std::max<std::size_t>(1, outages.size() / most_swept));
    std::vector<double> one, two;
    for (int round = 0; round < 2; ++round) {
        one.push_back(sweep_seconds(cluster, network, some, 1));
        two.push_back(sweep_seconds(cluster, network, some, 2));
    }
    fmt::print("  whole sweep of {}: 1 thread {:.2f} s, 2 threads {:.2f} s, ratio {:.2f} (aim: 1.7)\n", some.size(),
               mean(one), mean(two), mean(one) / mean(two));
    fmt::print("  cold / an outage with its curve and all: {:.1f}\n",
               mean(cold) / (mean(one) / static_cast<double>(some.size())));
}

}  // namespace
}  // namespace chegu::bench

int main(int argc, char** argv) {
    std::vector<std::size_t> sizes;
    for (int i = 1; i < argc; ++i) sizes.push_back(std::stoul(argv[i]));
    if (sizes.empty()) sizes = {300, 3'000};
    for (const auto sites : sizes) chegu::bench::report(sites);
    return 0;
}
