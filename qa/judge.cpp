#include "qa/judge.h"

#include <fmt/format.h>

namespace chegu::qa {
namespace {

Group group_of(const Answer& before, const Answer& after) {
    if (!before.ends_well() || !after.ends_well()) return Group::exits;
    if (after.refuses()) return Group::refused;
    return before.refuses() ? Group::accepted : Group::exits;
}

void append(std::vector<Finding>& all, std::vector<Finding> more) {
    for (auto& finding : more) all.push_back(std::move(finding));
}

}  // namespace

std::vector<Finding> judge(const Case& asked, const Answer& before, const Answer& after, double tolerance) {
    std::vector<Finding> findings;
    const auto& was = before.run.ended;
    const auto& is = after.run.ended;
    if (was != is) findings.push_back({group_of(before, after), asked.name, "", words_of(was), words_of(is), {}, ""});
    // A crash or a hang is never what is expected, whether or not the other build has it too.
    const bool as_expected = asked.expect ? is == Ended{Ended::How::exited, *asked.expect} : after.ends_well();
    if (!as_expected)
        findings.push_back({Group::unexpected,
                            asked.name,
                            "",
                            asked.expect ? fmt::format("exit {}", *asked.expect) : "an answer",
                            words_of(is),
                            {},
                            ""});
    // What a run said and wrote before it was stopped is by chance.
    if (!before.ends_well() || !after.ends_well()) return findings;
    append(findings, judge_notices(asked, before, after));
    if (was == is) append(findings, judge_files(asked, before, after, tolerance));
    return findings;
}

}  // namespace chegu::qa
