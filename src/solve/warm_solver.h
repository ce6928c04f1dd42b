#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "solve/linear_program.h"

namespace chegu {

/// Where a simplex ended: from here a program that differs in a few bounds is solved in a few steps. Shared,
/// unchanging.
class Basis {
   public:
    struct Inside;
    Basis() = default;
    explicit Basis(std::shared_ptr<const Inside> inside) : inside_(std::move(inside)) {}
    [[nodiscard]] bool given() const { return inside_ != nullptr; }
    [[nodiscard]] const Inside& inside() const { return *inside_; }

   private:
    std::shared_ptr<const Inside> inside_;
};

/// Every row's own slack basic, every column at its lower bound.
Basis slack_basis(std::size_t columns, std::size_t rows);

/// One program whose bounds change and which is solved again and again. One thread at a time; what it answers depends
/// only on the bounds and the basis it starts from, not on what it solved before.
class WarmSolver {
   public:
    explicit WarmSolver(LinearProgram program);
    WarmSolver(const WarmSolver&) = delete;
    WarmSolver& operator=(const WarmSolver&) = delete;
    ~WarmSolver();

    void set_column(int column, double lower, double upper);
    void set_row(int row, double lower, double upper);

    /// By dual simplex from the basis; without one from scratch, with presolve. Nothing of the answer has been checked.
    LpAnswer solve(const Basis& from);
    /// Where the last solve ended.
    [[nodiscard]] Basis basis() const;

   private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace chegu
