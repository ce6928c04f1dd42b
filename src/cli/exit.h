#pragma once

#include "base/failure.h"

namespace chegu {

/// Exit codes of the program (README.md).
enum class Exit {
    done = 0,
    differs = 1,
    bad_input = 2,
    infeasible = 3,
    limit = 4,
    system = 5,
    internal = 70,
    interrupted = 130
};

/// What a failure leads to.
constexpr Exit exit_of(FailureKind kind) {
    switch (kind) {
        case FailureKind::bad_input: return Exit::bad_input;
        case FailureKind::infeasible: return Exit::infeasible;
        case FailureKind::limit: return Exit::limit;
        case FailureKind::system: return Exit::system;
        case FailureKind::interrupted: return Exit::interrupted;
        case FailureKind::internal: break;
    }
    return Exit::internal;
}

}  // namespace chegu
