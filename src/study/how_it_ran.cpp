#include "study/how_it_ran.h"

#include <thread>

#include "solve/linear_program.h"
#include "tables/formats/library_versions.h"

namespace chegu {

nlohmann::ordered_json how_it_ran(const PhaseClock& clock, std::size_t threads) {
    nlohmann::ordered_json libraries{{"highs", solver_version()}};
    for (const auto& [name, version] : formats::library_versions()) libraries[name] = version;
    return {{"seconds", clock.seconds()},
            {"threads", threads > 0 ? threads : std::thread::hardware_concurrency()},
            {"libraries", libraries}};
}

}  // namespace chegu
