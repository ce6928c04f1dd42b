#include "study/phase_clock.h"

namespace chegu {

PhaseClock::PhaseClock(Progress inner) : inner_(std::move(inner)) {
    hooks_ = inner_;
    hooks_.begin = [this](const std::string& phase, const Words& words) {
        phases_.push_back({phase, std::chrono::steady_clock::now()});
        inner_.start(phase, words);
    };
}

nlohmann::ordered_json PhaseClock::seconds() const {
    nlohmann::ordered_json seconds = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < phases_.size(); ++i) {
        const Time ended = i + 1 < phases_.size() ? phases_[i + 1].began : std::chrono::steady_clock::now();
        const double spent = std::chrono::duration<double>(ended - phases_[i].began).count();
        seconds[phases_[i].name] = seconds.value(phases_[i].name, 0.0) + spent;
    }
    return seconds;
}

}  // namespace chegu
