#pragma once
// The checks of the chain results, each from the feed, the certificates and the tables alone. Private to
// src/results/verify*.

#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "analyses/chain/verify/certificates.h"
#include "analyses/chain/verify/outages.h"
#include "analyses/chain/verify/tables.h"
#include "analyses/flow/verify/checks.h"

namespace chegu::checking {

constexpr double forever = std::numeric_limits<double>::infinity();

/// An answer whose certificate was recomputed.
struct Certified {
    LossVectors vectors;
    double days = 0;  // of its plan; inf: one that needs no stock
    PlanLoss plan;
    LossLine line;
    bool holds = false;  // plan and prices are feasible
    [[nodiscard]] double upper() const { return days * plan.rate; }
    [[nodiscard]] double lower() const { return line.at(days); }
};

/// loss_0 between what the bases' plans and prices prove, for any number of days.
class BaseLoss {
   public:
    void add(double days, Certified answer);
    /// A point of its curve, with the line that ends there.
    void add_point(const Certified& point);
    [[nodiscard]] const Certified* find(double days) const {
        const auto found = bases_.find(days);
        return found == bases_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] double lower(double days) const;
    /// Total quantities of two plans may be mixed, so plans bound the loss between two bases by a straight line.
    [[nodiscard]] double upper(double days) const;
    /// Whether a line lies above loss_0 by more than `a_day` a day somewhere beyond `days`, or in the end.
    [[nodiscard]] bool exceeded_by(const LossLine& line, double days, double a_day) const;

   private:
    std::map<double, Certified> bases_;
    std::map<double, double> points_;  // by days: what a plan loses
    std::vector<LossLine> lines_;
    double rate_ = forever;  // of the plan that needs no stock
};

/// What every check of the chain knows.
struct ChainCheck {
    const LossProgram& program;
    ChainCertificates& certificates;
    const ChainTables& tables;
    BaseLoss& bases;
    Findings& findings;

    /// Recomputes an answer; findings where plan or prices are not feasible.
    [[nodiscard]] Certified certify(const LossVectors& from, const std::string& answer, const Availability& left,
                                    double days) const;
    /// Rounding of a loss over so many days (model.md 4: relative to the loss, or to what is at stake).
    [[nodiscard]] double noise(double loss, double days) const {
        return tolerance * std::abs(loss) + 1e-9 * (1 + program.at_stake() * days);
    }
};

/// An outage with its row in outages.csv and its answer.
struct OutageCase {
    const SweptOutage& what;
    const OutageRow& row;
    const Availability& left;
    const Certified& base;
    const Certified& answer;
    [[nodiscard]] bool solved() const { return row.loss_lower == row.loss_upper; }
};

/// recover_days, added_loss, loss_lower, loss_upper, first_hit.
void check_losses(const ChainCheck& check, const OutageCase& outage);
/// outage_curves.csv. Returns plan and prices of the curve's first point between its ends, the outage's where there is
/// none: what tts_days is written against.
LossVectors check_curve(const ChainCheck& check, const OutageCase& outage, const std::vector<CurveRow>& points);
/// tts_days.
void check_survival(const ChainCheck& check, const OutageCase& outage, const std::vector<CurveRow>& points,
                    const LossVectors& from);
/// levers.csv.
void check_levers(const ChainCheck& check, const OutageCase& outage, const std::vector<LeverRow>& levers);
/// responses.csv.
void check_responses(const ChainCheck& check, const OutageCase& outage, const std::vector<ResponseRow>& responses);

/// risk_index and annual_loss, which rest on all rows. `swept` and the rows stand side by side.
void check_shares(const std::vector<SweptOutage>& swept, const ChainTables& tables, Findings& findings);
/// segments.csv, from the flow plan and outages.csv.
void check_segments(const FlowAnswer& flow, const std::vector<SweptOutage>& swept, const ChainTables& tables,
                    Findings& findings);
/// pairs.csv; adds the bases that only pairs need.
void check_pairs(const ChainCheck& check, const std::vector<SweptOutage>& swept);

/// The figures of summary.json's chain part; `pairs` whether they were asked for.
void check_chain_summary(const nlohmann::json& chain, const ChainCheck& check, bool pairs);

}  // namespace chegu::checking
