#include "solve/scaling.h"

#include <algorithm>
#include <cmath>

namespace chegu {
namespace {

constexpr double least_coefficient = 0x1p-20;
constexpr double largest_coefficient = 0x1p20;
constexpr double largest_wanted = 0x1p20;  // of a bound
constexpr double least_asked = 0x1p8;      // of what drives the program: it must not drown beside a huge bound
constexpr int passes = 8;

double power_of_two(double value) { return std::exp2(std::round(std::log2(value))); }

/// The smallest and the largest of some numbers above 0.
struct Range {
    double least = infinite;
    double most = 0;
    void take(double value) {
        if (value == 0) return;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    [[nodiscard]] double middle() const { return most > 0 ? std::sqrt(least) * std::sqrt(most) : 1; }
};

template <class Each>
void each_coefficient(const LinearProgram& program, Each each) {
    for (std::size_t j = 0; j < program.columns(); ++j)
        for (auto k = static_cast<std::size_t>(program.start[j]); k < static_cast<std::size_t>(program.start[j + 1]);
             ++k)
            each(j, static_cast<std::size_t>(program.row[k]), std::abs(program.value[k]));
}

void equilibrate(const LinearProgram& program, Scaling& scaling) {
    scaling.column.assign(program.columns(), 1);
    scaling.row.assign(program.rows(), 1);
    for (int pass = 0; pass < passes; ++pass) {
        std::vector<Range> rows(program.rows()), columns(program.columns());
        each_coefficient(program, [&](auto j, auto i, double value) { rows[i].take(value * scaling.column[j]); });
        for (std::size_t i = 0; i < rows.size(); ++i) scaling.row[i] = power_of_two(rows[i].middle());
        each_coefficient(program, [&](auto j, auto i, double value) { columns[j].take(value / scaling.row[i]); });
        for (std::size_t j = 0; j < columns.size(); ++j) scaling.column[j] = power_of_two(1 / columns[j].middle());
    }
}

/// The largest bound or side, and the largest quantity that something asks for: a side that 0 does not keep, a lower
/// bound, an upper bound of what pays.
struct Sizes {
    double largest = 0;
    double asked = 0;

    Sizes(const LinearProgram& program, const Scaling& scaling) {
        for (std::size_t i = 0; i < program.rows(); ++i) {
            const double low = program.row_lower[i] / scaling.of_row(i);
            const double high = program.row_upper[i] / scaling.of_row(i);
            take(low, low > 0);
            take(high, high < 0);
        }
        for (std::size_t j = 0; j < program.columns(); ++j) {
            take(program.lower[j] / scaling.of_column(j), program.lower[j] > 0);
            take(program.upper[j] / scaling.of_column(j), program.cost[j] < 0);
        }
    }

   private:
    void take(double side, bool asks) {
        const double size = std::abs(side);
        if (!(size < infinite)) return;
        largest = std::max(largest, size);
        if (asks) asked = std::max(asked, size);
    }
};

double quantity_of(const Sizes& sizes) {
    if (sizes.largest <= largest_wanted) return 1;
    const double down = std::exp2(std::ceil(std::log2(sizes.largest / largest_wanted)));
    if (sizes.asked <= 0) return down;
    return std::max(1.0, std::min(down, std::exp2(std::floor(std::log2(sizes.asked / least_asked)))));
}

/// Costs come up to a thousand or so where all are tiny, and down where one is huge.
double money_of(const LinearProgram& program, const Scaling& scaling) {
    double largest = 0;
    for (std::size_t j = 0; j < program.columns(); ++j)
        largest = std::max(largest, std::abs(program.cost[j]) * scaling.of_column(j));
    if (largest == 0 || (largest >= 0x1p-3 && largest <= 0x1p40)) return 1;
    return power_of_two(largest) / 0x1p10;
}

}  // namespace

Scaling scaling_of(const LinearProgram& program, bool careful) {
    Scaling scaling;
    Range coefficients;
    each_coefficient(program, [&](auto, auto, double value) { coefficients.take(value); });
    if (careful || coefficients.least < least_coefficient || coefficients.most > largest_coefficient) {
        equilibrate(program, scaling);
        scaling.money = money_of(program, scaling);
    }
    scaling.quantity = quantity_of({program, scaling});
    return scaling;
}

LinearProgram scaled(LinearProgram program, const Scaling& scaling) {
    for (std::size_t j = 0; j < program.columns(); ++j) {
        const double unit = scaling.of_column(j);
        program.cost[j] *= unit / scaling.money;
        program.lower[j] /= unit * scaling.quantity;
        program.upper[j] /= unit * scaling.quantity;
        for (auto k = static_cast<std::size_t>(program.start[j]); k < static_cast<std::size_t>(program.start[j + 1]);
             ++k)
            program.value[k] *= unit / scaling.of_row(static_cast<std::size_t>(program.row[k]));
    }
    for (std::size_t i = 0; i < program.rows(); ++i) {
        program.row_lower[i] /= scaling.of_row(i) * scaling.quantity;
        program.row_upper[i] /= scaling.of_row(i) * scaling.quantity;
    }
    return program;
}

void unscale(LpAnswer& answer, const Scaling& scaling) {
    answer.objective *= scaling.quantity * scaling.money;
    for (std::size_t j = 0; j < answer.x.size(); ++j) answer.x[j] *= scaling.of_column(j) * scaling.quantity;
    for (std::size_t i = 0; i < answer.row_dual.size(); ++i) answer.row_dual[i] *= scaling.money / scaling.of_row(i);
}

}  // namespace chegu
