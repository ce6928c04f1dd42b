#pragma once
// N-2: two sites out at once (model.md 3).

#include "analyses/chain/sweep.h"

namespace chegu {

struct PairOptions {
    std::size_t threads = 0;  // 0: all cores
    std::size_t top = 0;      // list only so many, those with the largest interaction either way; 0: all that count
};

/// One pair, both out for the longer of their recover_days.
struct PairFinding {
    SiteId a, b;
    double recover_days = 0;
    double loss_lower = 0;  // proven bounds of loss_ab(R) - loss_0(R)
    double loss_upper = 0;
    double added_a = 0;  // added losses of each alone at that R
    double added_b = 0;
    double interaction = 0;   // of both less the sum of the two
    Certificate certificate;  // against the certificate of `heavier` alone at R
    bool heavier_is_a = true;
};

struct PairSweep {
    std::vector<PairFinding> listed;  // those whose interaction counts (model.md 6), by a, then b
    std::size_t solved = 0;           // by a linear program
    std::size_t dominated = 0;        // the heavier site's plan does not need the other: its loss is the pair's
    std::size_t bounded = 0;          // only bounds are known
    std::size_t resolved_cold = 0;
    bool stopped = false;
    struct Single {
        SiteId site;
        double days = 0;
        Certificate certificate;  // against the base of the same R
    };
    std::vector<Single> singles;  // of the heavier sites of listed pairs, by site, then R
};

/// Every pair of sites that exist and are not markets. First each site alone at every R that its pairs need; a pair is
/// settled without a solve where the heavier one's plan uses nothing of the other, else solved warm from the heavier
/// one's basis. O(sites^2) solves at worst: for feeds of a few hundred sites.
PairSweep sweep_pairs(const Cluster& cluster, const Network& network, const PairOptions& options,
                      const Progress& progress);

}  // namespace chegu
