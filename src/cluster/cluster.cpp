#include "cluster/cluster.h"

namespace chegu {

double lane_weight(const Item& item, Per per) {
    switch (per) {
        case Per::unit: return 1;
        case Per::t: return item.mass_kg / 1000;
        case Per::m3: return item.volume_m3;
        case Per::ceu: return item.ceu;
    }
    return 1;
}

bool demanded_in(const Demand& demand, int period) { return demand.period == 0 || demand.period == period + 1; }

}  // namespace chegu
