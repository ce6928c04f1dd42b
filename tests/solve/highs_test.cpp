#include <gtest/gtest.h>

#include "base/failure.h"
#include "solve/linear_program.h"

namespace chegu {
namespace {

/// min x + 2y subject to x + y >= 4, x <= 3.
LinearProgram two_sources() {
    LinearProgram lp;
    const int need = lp.add_row(4, infinite);
    lp.add_column(1, 0, 3);
    lp.add(need, 1);
    lp.add_column(2, 0, infinite);
    lp.add(need, 1);
    return lp;
}

TEST(Highs, SolvesByHandWorkedExample) {
    // The cheap source gives its 3, the dear one the 1 that is missing: 3 + 2 = 5, and one more unit would cost 2.
    const auto answer = solve(two_sources(), {}, {});
    ASSERT_EQ(answer.status, LpStatus::optimal);
    EXPECT_DOUBLE_EQ(answer.objective, 5);
    EXPECT_DOUBLE_EQ(answer.x[0], 3);
    EXPECT_DOUBLE_EQ(answer.x[1], 1);
    EXPECT_DOUBLE_EQ(answer.row_dual[0], 2);
}

TEST(LinearPrograms, AreRefusedWhereTheyAreTooLargeForTheSolver) {
    constexpr std::size_t most = 2'147'483'647;
    EXPECT_EQ(lp_index(0), 0);
    EXPECT_EQ(lp_index(most), 2'147'483'647);
    try {
        (void)lp_index(most + 1);
        FAIL() << "an index that HiGHS can't hold";
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::limit);
        EXPECT_FALSE(failure.words().zh.empty());
    }
}

TEST(Highs, SaysInfeasible) {
    LinearProgram lp;
    const int need = lp.add_row(4, infinite);
    lp.add_column(1, 0, 3);
    lp.add(need, 1);
    EXPECT_EQ(solve(std::move(lp), {}, {}).status, LpStatus::infeasible);
}

TEST(Highs, SaysUnbounded) {
    LinearProgram lp;
    const int row = lp.add_row(0, infinite);
    lp.add_column(-1, 0, infinite);
    lp.add(row, 1);
    EXPECT_EQ(solve(std::move(lp), {}, {}).status, LpStatus::unbounded);
}

TEST(Highs, AProgramWithoutRowsIsSolved) {
    LinearProgram lp;
    lp.add_column(-1, 0, 2);
    const auto answer = solve(std::move(lp), {}, {});
    ASSERT_EQ(answer.status, LpStatus::optimal);
    EXPECT_DOUBLE_EQ(answer.x[0], 2);
}

}  // namespace
}  // namespace chegu
