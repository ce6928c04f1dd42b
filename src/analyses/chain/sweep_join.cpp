#include <algorithm>
#include <cmath>
#include <map>

#include "analyses/chain/loss_program.h"
#include "analyses/chain/same_sweep.h"
#include "analyses/chain/sweep_part.h"
#include "base/failure.h"

namespace chegu {
namespace {

[[noreturn]] void not_joined(std::string_view zh, std::string_view en) {
    throw Failure(FailureKind::bad_input, {"停产推演的各部分无法合并：" + std::string(zh) + "。",
                                           "the parts of a sweep can't be joined: " + std::string(en)});
}

/// What a part names must be there: it may have been read from anywhere.
class NamesOf {
   public:
    NamesOf(const Cluster& cluster, const Network& network)
        : cluster_(cluster), network_(network), layout_(cluster, network) {}

    [[nodiscard]] bool has(const OutageFinding& finding) const {
        return in(finding.first_hit, cluster_.demand) && has(finding.certificate) && has(finding.survival) &&
               std::ranges::all_of(finding.curve, [&](const auto& point) { return has(point.certificate); }) &&
               std::ranges::all_of(finding.levers, [&](const auto& lever) { return has(lever); }) &&
               std::ranges::all_of(finding.responses, [&](const auto& response) {
                   return response.column < network_.makers.size() + network_.arcs.size();
               });
    }
    [[nodiscard]] bool fits(const LossAnswer& answer) const {
        return answer.x.size() == layout_.columns() && answer.dual.size() == layout_.rows();
    }

    [[nodiscard]] bool has(const Certificate& certificate) const {
        const auto below = [](std::size_t size) { return [size](const Difference& of) { return of.index < size; }; };
        return std::ranges::all_of(certificate.x, below(layout_.columns())) &&
               std::ranges::all_of(certificate.dual, below(layout_.rows()));
    }

   private:
    template <class I, class Rows>
    static bool in(I id, const Rows& rows) {
        return !id.given() || id.index() < rows.size();
    }
    [[nodiscard]] bool has(const Lever& lever) const {
        return in(lever.process, cluster_.processes) && in(lever.lane, cluster_.lanes) &&
               in(lever.link, cluster_.links) && in(lever.node, network_.nodes);
    }

    const Cluster& cluster_;
    const Network& network_;
    LossLayout layout_;
};

bool same_answer(const LossAnswer& a, const LossAnswer& b) {
    return a.x == b.x && a.dual == b.dual && a.upper == b.upper && a.lower == b.lower && a.slope == b.slope &&
           a.offset == b.offset && a.violation == b.violation && a.proven == b.proven;
}

bool same_bases(const SweepPart& a, const SweepPart& b) {
    return a.resolved_cold_before == b.resolved_cold_before && a.base_curve == b.base_curve &&
           std::ranges::equal(a.bases, b.bases, [](const auto& one, const auto& other) {
               return one.days == other.days && same_answer(one.answer, other.answer);
           });
}

/// Refuses parts that are not, one after another, the whole list of `outages`; they come by `first`.
void check(const Cluster& cluster, const Network& network, const std::vector<Outage>& outages,
           const std::vector<SweepPart>& parts) {
    if (parts.empty()) not_joined("一个部分也没有", "there is none");
    const auto input = sweep_hash({cluster, network, outages});
    const NamesOf names(cluster, network);
    std::size_t next = 0;
    for (const auto& part : parts) {
        if (part.input != input) not_joined("有的部分来自另一份输入", "one of them is of another input");
        if (part.first != next || part.findings.size() > outages.size() - next)
            not_joined("各部分没有恰好覆盖所有停产一次", "they are not every outage exactly once");
        next += part.findings.size();
        if (!same_bases(part, parts.front()))
            not_joined("各部分的基准不同，计算它们的机器结果不一致",
                       "their bases differ: their machines don't compute alike");
        if (!std::ranges::all_of(part.findings, [&](const auto& finding) { return names.has(finding); }))
            not_joined("有的部分提到网络中没有的东西", "one of them names what the network does not have");
    }
    if (next != outages.size()) not_joined("各部分没有恰好覆盖所有停产一次", "they are not every outage exactly once");
    if (!std::ranges::all_of(parts.front().bases, [&](const auto& base) { return names.fits(base.answer); }) ||
        !std::ranges::all_of(parts.front().base_curve, [&](const auto& point) { return names.has(point.certificate); }))
        not_joined("基准与网络不符", "their bases don't fit the network");
}

/// The largest added loss of each target's rows is 1 on its index.
void add_risk(const std::vector<Outage>& outages, std::vector<OutageFinding>& findings) {
    std::map<Swept, double> largest;
    for (std::size_t k = 0; k < outages.size(); ++k) {
        auto& most = largest[kind_of(outages[k])];
        most = std::max(most, findings[k].added_loss);
    }
    for (std::size_t k = 0; k < outages.size(); ++k) {
        const auto kind = kind_of(outages[k]);
        const double most = largest[kind];
        findings[k].risk_index = most > 0 ? findings[k].added_loss / most : 0;
        const bool has_rate = kind != Swept::firm && kind != Swept::region;
        if (has_rate) findings[k].annual_loss = outages[k].outages_per_year * findings[k].added_loss;
    }
}

double base_loss_per_year(const std::vector<BaseFinding>& bases) {
    const auto year = std::ranges::find(bases, days_per_year, &BaseFinding::days);
    if (year == bases.end()) not_joined("缺少一年的基准", "the base of a year is missing");
    return year->answer.loss();
}

}  // namespace

Sweep join(const Cluster& cluster, const Network& network, std::vector<Outage> outages, std::vector<SweepPart> parts) {
    // An empty part stands before one that begins where it does.
    std::ranges::sort(parts, {}, [](const auto& part) { return std::pair(part.first, part.findings.size()); });
    check(cluster, network, outages, parts);
    Sweep sweep;
    sweep.outages = std::move(outages);
    sweep.findings.reserve(sweep.outages.size());
    sweep.bases = std::move(parts.front().bases);
    sweep.base_curve = std::move(parts.front().base_curve);
    sweep.resolved_cold = parts.front().resolved_cold_before;
    for (auto& part : parts) {
        std::ranges::move(part.findings, std::back_inserter(sweep.findings));
        sweep.resolved_cold += part.resolved_cold;
        sweep.stopped = sweep.stopped || part.stopped;
    }
    add_risk(sweep.outages, sweep.findings);
    for (const auto& finding : sweep.findings) sweep.expected_annual_loss += finding.annual_loss.value_or(0);
    sweep.base_loss_per_year = base_loss_per_year(sweep.bases);
    return sweep;
}

}  // namespace chegu
