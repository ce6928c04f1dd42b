#pragma once
// How the checks of verify compare numbers and say what they found. Part of the kit that the rooms verify/ of analyses
// use.

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "checking/report.h"

namespace chegu::checking {

/// Relative to the largest of what is compared (model.md 4).
inline constexpr double tolerance = 1e-6;
/// A quantity that counts as none (results.md).
inline constexpr double nothing = 1e-9;

/// Whether two figures are the same to 1e-6 of the larger, or of `scale` where that is larger still.
inline bool near(double a, double b, double scale = 0) {
    return std::abs(a - b) <= tolerance * std::max({std::abs(a), std::abs(b), scale}) + nothing;
}

/// A sum and the size of what was added up: rounding is measured against the latter.
struct Sum {
    double value = 0;
    double size = 0;
    void add(double term) {
        value += term;
        size += std::abs(term);
    }
};

/// Somewhere in OUT. Row 0 = the whole file.
struct Place {
    std::string file;
    std::uint32_t row = 0;
    std::string column = {};
};

class Findings {
   public:
    explicit Findings(VerifyReport& report) : report_(report) {}

    /// `because`: what follows and from what, no full stop at its end.
    void add(std::string_view code, Place place, std::string found, std::string expected, const Words& because);
    /// The written number must be `right` (see `near`).
    void expect(std::string_view code, Place place, double written, double right, const Words& because,
                double scale = 0);
    [[nodiscard]] bool any() const { return report_.total_findings > 0; }
    [[nodiscard]] VerifyReport& report() { return report_; }

   private:
    VerifyReport& report_;
};

}  // namespace chegu::checking
