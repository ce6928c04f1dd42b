#include <chrono>

#include "solve/highs_program.h"
#include "solve/scaling.h"

namespace chegu {
namespace {

void report_to(Highs& highs, const Progress& progress) {
    const auto on_event = [&progress](int event, const std::string&, const HighsCallbackDataOut* out,
                                      HighsCallbackDataIn* in, void*) {
        if (event != kCallbackSimplexInterrupt) return;
        progress.at(static_cast<double>(out->simplex_iteration_count), 0);
        if (progress.stopped()) in->user_interrupt = 1;
    };
    require_good(highs.setCallback(on_event, nullptr), "callback");
    require_good(highs.startCallback(kCallbackSimplexInterrupt), "callback");
}

}  // namespace

std::string solver_version() { return highsVersion(); }

LpAnswer solve(LinearProgram program, const LpOptions& options, const Progress& progress) {
    const auto begin = std::chrono::steady_clock::now();
    Highs highs;
    set_quiet_simplex(highs);
    if (options.time_limit_seconds < infinite)
        require_good(highs.setOptionValue("time_limit", options.time_limit_seconds), "time_limit");
    if (options.careful) set_careful(highs);
    const auto scaling = scaling_of(program, options.careful);
    require_good(highs.passModel(to_highs(scaled(std::move(program), scaling))), "model");
    report_to(highs, progress);
    require_good(highs.run(), "run");
    auto answer = answer_of(highs);
    unscale(answer, scaling);
    answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return answer;
}

}  // namespace chegu
