#include "reference/dense_simplex.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace chegu::reference {
namespace {

constexpr long double tiny = 1e-12L;

/// Rows of the tableau: the constraints with the basic variables solved for, and the cost row. The last column is the
/// right side. Columns: variables, then slacks and surpluses, then an artificial variable a row.
class Tableau {
   public:
    explicit Tableau(const DenseProgram& program)
        : variables_(program.cost.size()), rows_(program.rows.size()), slacks_(variables_ + rows_) {
        columns_ = slacks_ + rows_;
        cells_.assign(rows_, std::vector<long double>(columns_ + 1, 0));
        basis_.resize(rows_);
        for (std::size_t r = 0; r < rows_; ++r) {
            const auto& row = program.rows[r];
            const long double sign = row.right < 0 ? -1 : 1;
            for (const auto& term : row.terms) cells_[r][term.variable] += sign * term.coefficient;
            if (row.sense == Sense::at_most) cells_[r][variables_ + r] = sign;
            if (row.sense == Sense::at_least) cells_[r][variables_ + r] = -sign;
            cells_[r][slacks_ + r] = 1;
            cells_[r][columns_] = sign * row.right;
            basis_[r] = slacks_ + r;
        }
    }

    long double solve(const std::vector<long double>& cost) {
        std::vector<long double> artificial(columns_, 0);
        for (std::size_t c = slacks_; c < columns_; ++c) artificial[c] = 1;
        if (minimise(artificial, columns_) > 1e-9L) throw std::runtime_error("no feasible point");
        drive_out_artificials();
        std::vector<long double> real(columns_, 0);
        std::copy(cost.begin(), cost.end(), real.begin());
        return minimise(real, slacks_);
    }

   private:
    /// Only columns before `end` may enter.
    long double minimise(const std::vector<long double>& cost, std::size_t end) {
        reduced_.assign(columns_ + 1, 0);
        std::copy(cost.begin(), cost.end(), reduced_.begin());
        for (std::size_t r = 0; r < rows_; ++r) {
            const long double price = cost[basis_[r]];
            if (price == 0) continue;
            for (std::size_t c = 0; c <= columns_; ++c) reduced_[c] -= price * cells_[r][c];
        }
        for (std::size_t step = 0;; ++step) {
            const std::size_t column = entering(end, step > 4 * rows_ + 100);
            if (column == columns_) return -reduced_[columns_];
            const std::size_t row = leaving(column);
            if (row == rows_) throw std::runtime_error("no least cost");
            pivot(row, column);
        }
    }

    [[nodiscard]] std::size_t entering(std::size_t end, bool first) const {
        std::size_t best = columns_;
        long double least = -1e-10L;
        for (std::size_t c = 0; c < end; ++c) {
            if (reduced_[c] >= least) continue;
            best = c;
            if (first) return best;
            least = reduced_[c];
        }
        return best;
    }

    [[nodiscard]] std::size_t leaving(std::size_t column) const {
        std::size_t best = rows_;
        long double least = std::numeric_limits<long double>::infinity();
        for (std::size_t r = 0; r < rows_; ++r) {
            if (cells_[r][column] <= tiny) continue;
            const long double ratio = cells_[r][columns_] / cells_[r][column];
            if (ratio < least || (ratio == least && basis_[r] < basis_[best])) {
                least = ratio;
                best = r;
            }
        }
        return best;
    }

    void pivot(std::size_t row, std::size_t column) {
        auto& pivot_row = cells_[row];
        const long double by = pivot_row[column];
        for (auto& cell : pivot_row) cell /= by;
        for (std::size_t r = 0; r < rows_; ++r)
            if (r != row) eliminate(cells_[r], pivot_row, column);
        eliminate(reduced_, pivot_row, column);
        basis_[row] = column;
    }

    static void eliminate(std::vector<long double>& cells, const std::vector<long double>& by, std::size_t column) {
        const long double times = cells[column];
        if (times == 0) return;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            cells[c] -= times * by[c];
            if (std::abs(cells[c]) < 1e-16L) cells[c] = 0;
        }
    }

    /// An artificial variable that is still basic is 0; it leaves for any real column, else its row says nothing.
    void drive_out_artificials() {
        for (std::size_t r = 0; r < rows_; ++r) {
            if (basis_[r] < slacks_) continue;
            for (std::size_t c = 0; c < slacks_; ++c)
                if (std::abs(cells_[r][c]) > 1e-9L) {
                    pivot(r, c);
                    break;
                }
        }
    }

    std::size_t variables_, rows_, slacks_, columns_ = 0;
    std::vector<std::vector<long double>> cells_;
    std::vector<long double> reduced_;
    std::vector<std::size_t> basis_;
};

}  // namespace

long double least_cost(const DenseProgram& program) { return Tableau(program).solve(program.cost); }

}  // namespace chegu::reference
