#pragma once
// Figures as the made-up feed shows them: few digits, and the same on every machine.

#include <cmath>

namespace chegu::synthetic {

/// The next larger number of three significant digits; value >= 0. No pow or log: they differ in their last digit.
inline double rounded_up(double value) {
    if (value <= 0) return 0;
    double scale = 1;
    while (value * scale < 100) scale *= 10;
    if (scale > 1) return std::ceil(value * scale) / scale;
    double step = 1;
    while (value / step >= 1000) step *= 10;
    return std::ceil(value / step) * step;
}

/// To two decimals.
inline double cents(double value) { return std::round(value * 100) / 100; }

}  // namespace chegu::synthetic
