#include "study/how_it_ran.h"

#include <thread>

#include "solve/linear_program.h"
#include "tables/formats/library_versions.h"

namespace chegu::cli {

nlohmann::ordered_json how_it_ran(const PhaseClock& clock, const Session& session) {
    nlohmann::ordered_json libraries{{"highs", solver_version()}};
    for (const auto& [name, version] : formats::library_versions()) libraries[name] = version;
    return {{"seconds", clock.seconds()},
            {"threads", session.threads > 0 ? session.threads : std::thread::hardware_concurrency()},
            {"libraries", libraries}};
}

}  // namespace chegu::cli
