#pragma once
// Outages one after another: what each loses, how soon, who is hit, what helps (model.md 3). One interface, whatever
// method finds the losses.

#include <optional>

#include "analyses/chain/certificate.h"
#include "analyses/chain/curve.h"
#include "analyses/chain/findings.h"
#include "analyses/chain/outage.h"
#include "base/progress.h"

namespace chegu {

inline constexpr double days_per_year = 365;

struct SweepOptions {
    std::size_t threads = 0;  // 0: all cores
};

/// One row of outages.csv with all that belongs to it.
struct OutageFinding {
    bool solved = false;    // false: the loss is only bounded
    double added_loss = 0;  // loss_k(R) - loss_0(R)
    double loss_lower = 0;  // proven bounds of it
    double loss_upper = 0;
    double tts_days = 0;  // infinite where no R is too long
    double risk_index = 0;
    std::optional<double> annual_loss;  // none for firms and regions
    DemandId first_hit;
    struct Point {
        double days = 0;
        double loss = 0;
        Certificate certificate;  // of points between the ends: the plan there and prices of the line that ends
                                  // there; against the next later point, the last of them against the outage's answer
    };
    std::vector<Point> curve;  // from day 0 to R
    std::vector<Lever> levers;
    std::vector<Response> responses;
    Certificate certificate;  // at R, against the base of the same R
    Certificate survival;  // the plan that holds for tts_days and prices of the line beyond; against the curve's first
                           // point between the ends, the outage's answer where there is none
};

/// The base of one R: no outage.
struct BaseFinding {
    double days = 0;
    LossAnswer answer;
};

/// A breakpoint of loss_0, or a day beyond its last.
struct BasePoint {
    double days = 0;
    Certificate certificate;  // the plan there and prices of the line that ends there; against the next later point,
                              // the last of them against the base of infinite R
    bool operator==(const BasePoint&) const = default;
};

struct Sweep {
    std::vector<Outage> outages;
    std::vector<OutageFinding> findings;  // one an outage
    std::vector<BaseFinding> bases;       // by R, ascending
    std::vector<BasePoint> base_curve;    // by R, ascending; none where no R loses anything
    double expected_annual_loss = 0;      // over sites, processes, lanes and named outages swept
    double base_loss_per_year = 0;        // what is lost in days_per_year without any outage
    std::size_t resolved_cold = 0;        // warm answers that failed their check and were solved again
    bool stopped = false;                 // the user stopped it: findings are incomplete
};

/// The method: the base once for each distinct R, then each outage by dual simplex from that base's basis, on all
/// cores; each answer checked without the solver. The same findings for any number of threads.
Sweep sweep_outages(const Cluster& cluster, const Network& network, std::vector<Outage> outages,
                    const SweepOptions& options, const Progress& progress);

}  // namespace chegu
