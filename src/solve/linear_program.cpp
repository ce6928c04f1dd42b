#include "solve/linear_program.h"

#include "base/failure.h"

namespace chegu {

int lp_index(std::size_t index) {
    if (index > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw Failure(FailureKind::limit, {"线性规划的行、列或系数超过了 21 亿，求解器装不下。",
                                           "the linear program has more than 2.1 billion rows, columns or "
                                           "coefficients: the solver can't hold it"});
    return static_cast<int>(index);
}

}  // namespace chegu
