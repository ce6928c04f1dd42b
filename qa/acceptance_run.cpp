#include "qa/acceptance_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>

#include "qa/judge.h"

namespace chegu::qa {
namespace {

namespace fs = std::filesystem;

constexpr double other_ratio = 1.5;
constexpr double other_seconds = 0.2;

struct Pair {
    Answer before, after;
};

Pair ask(const Case& asked, const fs::path& feed, const Builds& builds, double limit, const fs::path& scratch,
         bool new_first) {
    Pair pair;
    const auto old_one = [&] { pair.before = answer(builds.before, asked, feed, scratch / "before", limit); };
    const auto new_one = [&] { pair.after = answer(builds.after, asked, feed, scratch / "after", limit); };
    if (new_first) new_one(), old_one();
    else old_one(), new_one();
    return pair;
}

/// Where a build wrote results with certificates: whether its own verify finds that they hold.
std::optional<Finding> own_results(const Case& asked, const fs::path& feed, const fs::path& program,
                                   const Answer& given, double limit, const fs::path& scratch) {
    const Ended well{Ended::How::exited, 0};
    const auto out = given.folder / "OUT";
    if (feed.empty() || given.run.ended != well || !fs::exists(out / "certificates.csv")) return {};
    const Case verify{asked.name, asked.feed, asked.change, "verify", {fs::absolute(out).string()}, 0};
    const auto said = answer(program, verify, feed, scratch / "verify", limit);
    if (said.run.ended == well) return {};
    return Finding{Group::unexpected, asked.name, "verify", words_of(well), words_of(said.run.ended), {}, ""};
}

std::size_t feeds_of(const std::vector<Case>& cases) {
    std::set<std::string> feeds;
    for (const auto& one : cases)
        if (!one.feed.empty()) feeds.insert(one.feed + " " + (one.change ? text_of(*one.change) : ""));
    return feeds.size();
}

}  // namespace

bool is_other_time(double before, double after) {
    const auto [least, most] = std::minmax(before, after);
    return most > other_ratio * least && most - least > other_seconds;
}

bool Outcome::changed() const {
    return std::any_of(findings.begin(), findings.end(), [](const auto& one) { return one.group != Group::times; });
}

Outcome run_cases(const std::vector<Case>& cases, Feeds& feeds, const Builds& builds, const RunOptions& options,
                  const fs::path& scratch, const std::function<void(std::size_t)>& at) {
    const auto begun = std::chrono::steady_clock::now();
    Outcome outcome;
    outcome.feeds = feeds_of(cases);
    outcome.cases = cases.size();
    for (std::size_t k = 0; k < cases.size(); ++k) {
        at(k);
        const auto& one = cases[k];
        const auto feed = feeds.of(one);
        const auto first = ask(one, feed, builds, options.limit_seconds, scratch, k % 2 == 1);
        outcome.runs += 2;
        if (auto finding = own_results(one, feed, builds.after, first.after, options.limit_seconds, scratch))
            outcome.findings.push_back(std::move(*finding));
        auto before = first.before.run.seconds;
        auto after = first.after.run.seconds;
        outcome.before += before;
        outcome.after += after;
        for (auto& finding : judge(one, first.before, first.after, options.tolerance))
            outcome.findings.push_back(std::move(finding));
        // How long a run took that was cut short or broke down says nothing.
        if (!is_other_time(before, after) || !first.before.ends_well() || !first.after.ends_well()) continue;
        const auto second = ask(one, feed, builds, options.limit_seconds, scratch, k % 2 == 0);
        outcome.runs += 2;
        before = std::min(before, second.before.run.seconds);
        after = std::min(after, second.after.run.seconds);
        if (is_other_time(before, after))
            outcome.findings.push_back({Group::times, one.name, "", fmt::format("{:.2f} s", before),
                                        fmt::format("{:.2f} s", after), after / before - 1, ""});
    }
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return outcome;
}

}  // namespace chegu::qa
