#include "analyses/chain/pairs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <set>

#include "analyses/chain/loss_solver.h"
#include "base/parallel.h"

namespace chegu {
namespace {

/// A site alone over one R.
struct Single {
    LossAnswer answer;
    LossStart end;
    double added = 0;
};

class PairSweeper {
   public:
    PairSweeper(const Cluster& cluster, const Network& network, const PairOptions& options, const Progress& progress)
        : cluster_(cluster),
          network_(network),
          progress_(progress),
          options_(options),
          index_(cluster, network),
          bases_(cluster, network) {
        for (auto id : cluster.sites.ids())
            if (network.standing.has(cluster.sites[id]) && cluster.sites[id].kind != SiteKind::market)
                sites_.push_back(id);
        std::set<double> days;
        for (auto site : sites_) days.insert(cluster.sites[site].recover_days);
        bases_.prepare({days.begin(), days.end()});
        for (auto site : sites_) changes_.push_back(bounds_of({site}));
    }

    PairSweep run() {
        solve_singles();
        total_ = sites_.size() * (sites_.size() - 1) / 2;
        done_ = 0;
        progress_.start("pairs", {"逐对停产", "going through the pairs"});
        std::vector<std::vector<PairFinding>> by_first(sites_.size());
        each_site([&](std::size_t a, LossSolver& solver) {
            for (std::size_t b = a + 1; b < sites_.size() && !stopped(); ++b) {
                if (auto pair = examine(a, b, solver)) by_first[a].push_back(std::move(*pair));
                count_one();
            }
        });
        for (auto& pairs : by_first)
            for (auto& pair : pairs) sweep_.listed.push_back(std::move(pair));
        if (options_.top > 0) keep_largest(options_.top);
        add_singles();
        sweep_.solved = solved_;
        sweep_.dominated = dominated_;
        sweep_.bounded = bounded_;
        sweep_.resolved_cold = resolved_cold_;
        sweep_.stopped = stopped_;
        return std::move(sweep_);
    }

   private:
    [[nodiscard]] std::vector<BoundChange> bounds_of(std::initializer_list<SiteId> sites) const {
        std::vector<OutageTarget> targets;
        for (auto site : sites) targets.push_back({site, 0});
        return bounds_in_outage(network_, index_, bases_.checker().layout(), index_.availability(targets));
    }
    [[nodiscard]] double recovery(std::size_t s) const { return cluster_.sites[sites_[s]].recover_days; }
    [[nodiscard]] bool stopped() {
        if (progress_.stopped()) stopped_ = true;
        return stopped_;
    }
    void count_one() {
        const std::scoped_lock lock(mutex_);
        progress_.at(static_cast<double>(++done_), static_cast<double>(total_));
    }

    template <class Work>
    void each_site(Work work) {
        const auto new_solver = [&] { return std::make_unique<LossSolver>(bases_, resolved_cold_); };
        parallel_each(sites_.size(), options_.threads, new_solver, [&](std::size_t s, auto& solver) {
            if (!stopped()) work(s, *solver);
        });
    }

    /// Each site alone, at its own R and at each longer one.
    void solve_singles() {
        std::set<double> days;
        for (std::size_t s = 0; s < sites_.size(); ++s) days.insert(recovery(s));
        singles_.resize(sites_.size());
        total_ = sites_.size();
        progress_.start("singles", {"求每处单独停产的损失", "finding the loss of each site alone"});
        each_site([&](std::size_t s, LossSolver& solver) {
            for (auto at = days.lower_bound(recovery(s)); at != days.end(); ++at) {
                auto& single = singles_[s][*at];
                single.answer = solver.solve(changes_[s], *at);
                single.end = solver.end();
                single.added = added_loss(bases_.at(*at).answer, single.answer).added;
            }
            count_one();
        });
    }

    std::optional<PairFinding> examine(std::size_t a, std::size_t b, LossSolver& solver) {
        const double days = std::max(recovery(a), recovery(b));
        const auto& base = bases_.at(days).answer;
        const auto& of_a = singles_[a].at(days);
        const auto& of_b = singles_[b].at(days);
        const bool heavier_is_a = of_a.added >= of_b.added;
        const auto& heavier = heavier_is_a ? of_a : of_b;
        PairFinding pair{sites_[a], sites_[b], days, 0, 0, of_a.added, of_b.added, 0, {}, heavier_is_a};

        const auto* answer = &heavier.answer;
        LossAnswer both;
        if (answer->proven && does_without(*answer, changes_[heavier_is_a ? b : a])) {
            ++dominated_;  // closing more never lowers a loss, and this plan is still there
        } else {
            both = solver.solve(bounds_of({sites_[a], sites_[b]}), days, heavier.end);
            both.proven ? ++solved_ : ++bounded_;
            pair.certificate = {differences(answer->x, both.x), differences(answer->dual, both.dual)};
            answer = &both;
        }
        const auto beyond = added_loss(base, *answer);
        pair.loss_lower = beyond.lower;
        pair.loss_upper = beyond.upper;
        pair.interaction = beyond.added - of_a.added - of_b.added;
        const double counts = 0.001 * std::max(of_a.added, of_b.added) + 1e-6 * std::max(1.0, answer->loss());
        if (std::abs(pair.interaction) <= counts) return std::nullopt;
        return pair;
    }

    void keep_largest(std::size_t top) {
        auto& listed = sweep_.listed;
        if (listed.size() <= top) return;
        const auto larger = [](const PairFinding& x, const PairFinding& y) {
            return std::abs(x.interaction) > std::abs(y.interaction);
        };
        std::stable_sort(listed.begin(), listed.end(), larger);
        listed.resize(top);
        std::sort(listed.begin(), listed.end(),
                  [](const PairFinding& x, const PairFinding& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    }

    void add_singles() {
        std::map<std::pair<SiteId, double>, const Single*> needed;
        for (const auto& pair : sweep_.listed) {
            const auto site = pair.heavier_is_a ? pair.a : pair.b;
            const auto s =
                static_cast<std::size_t>(std::lower_bound(sites_.begin(), sites_.end(), site) - sites_.begin());
            needed[{site, pair.recover_days}] = &singles_[s].at(pair.recover_days);
        }
        for (const auto& [key, single] : needed) {
            const auto& base = bases_.at(key.second).answer;
            sweep_.singles.push_back(
                {key.first,
                 key.second,
                 {differences(base.x, single->answer.x), differences(base.dual, single->answer.dual)}});
        }
    }

    const Cluster& cluster_;
    const Network& network_;
    const Progress& progress_;
    PairOptions options_;
    OutageIndex index_;
    LossBases bases_;
    std::vector<SiteId> sites_;
    std::vector<std::vector<BoundChange>> changes_;  // of each site out alone
    std::vector<std::map<double, Single>> singles_;  // of each site, by R
    std::mutex mutex_;
    std::size_t done_ = 0;
    std::size_t total_ = 0;
    std::atomic<std::size_t> solved_{0}, dominated_{0}, bounded_{0}, resolved_cold_{0};
    std::atomic<bool> stopped_{false};
    PairSweep sweep_;
};

}  // namespace

PairSweep sweep_pairs(const Cluster& cluster, const Network& network, const PairOptions& options,
                      const Progress& progress) {
    return PairSweeper(cluster, network, options, progress).run();
}

}  // namespace chegu
