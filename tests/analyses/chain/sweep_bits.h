#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "analyses/chain/pairs.h"

namespace chegu {

/// Everything that a sweep found, as a row of numbers bit by bit.
class Bits {
   public:
    void add(double value) { all_.push_back(std::bit_cast<std::uint64_t>(value)); }
    void add(std::size_t value) { all_.push_back(value); }
    void add(const std::vector<Difference>& differences) {
        add(differences.size());
        for (const auto& difference : differences) {
            add(difference.index);
            add(difference.value);
        }
    }
    void add(const Certificate& certificate) {
        add(certificate.x);
        add(certificate.dual);
    }
    void add(const OutageFinding& finding) {
        for (const double value :
             {finding.solved ? 1.0 : 0.0, finding.added_loss, finding.loss_lower, finding.loss_upper, finding.tts_days,
              finding.risk_index, finding.annual_loss.value_or(-1)})
            add(value);
        add(finding.first_hit.index());
        for (const auto& point : finding.curve) {
            add(point.days);
            add(point.loss);
            add(point.certificate);
        }
        for (const auto& lever : finding.levers) {
            for (const std::size_t id :
                 {lever.process.index(), lever.lane.index(), lever.link.index(), lever.node.index()})
                add(id);
            add(std::size_t{lever.stock ? 1U : 0U});
            add(lever.price);
        }
        for (const auto& response : finding.responses) {
            add(response.column);
            add(response.before);
            add(response.after);
        }
        add(finding.certificate);
        add(finding.survival);
    }
    void add(const BaseFinding& base) {
        add(base.days);
        for (const double value : base.answer.x) add(value);
        for (const double value : base.answer.dual) add(value);
        for (const double value :
             {base.answer.upper, base.answer.lower, base.answer.slope, base.answer.offset, base.answer.violation})
            add(value);
    }
    void add(const Sweep& sweep) {
        for (const auto& finding : sweep.findings) add(finding);
        for (const auto& base : sweep.bases) add(base);
        add(sweep.expected_annual_loss);
        add(sweep.base_loss_per_year);
        add(sweep.resolved_cold);
    }
    void add(const PairFinding& pair) {
        add(pair.a.index());
        add(pair.b.index());
        for (const double value :
             {pair.recover_days, pair.loss_lower, pair.loss_upper, pair.added_a, pair.added_b, pair.interaction})
            add(value);
        add(pair.certificate);
    }
    bool operator==(const Bits&) const = default;
    [[nodiscard]] std::size_t size() const { return all_.size(); }

   private:
    std::vector<std::uint64_t> all_;
};

}  // namespace chegu
