#pragma once

#include <array>

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

inline constexpr std::array every_exit{Exit::done,  Exit::differs, Exit::bad_input, Exit::infeasible,
                                       Exit::limit, Exit::system,  Exit::internal,  Exit::interrupted};

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

/// What it says to who called the program.
constexpr Text meaning_of(Exit exit) {
    switch (exit) {
        case Exit::done: return {"完成", "done"};
        case Exit::differs:
            return {"核验未通过（verify），或两份结果不同（diff）", "does not hold (verify) or differs (diff)"};
        case Exit::bad_input:
            return {"数据、选项或写入的位置有误", "the feed, an option or the place to write to is wrong"};
        case Exit::infeasible: return {"没有可行的答案", "no answer exists"};
        case Exit::limit: return {"达到限制而停止", "stopped by a limit"};
        case Exit::system:
            return {"磁盘、内存等系统原因，与数据无关", "disk, memory or the like failed: no fault of the feed"};
        case Exit::interrupted: return {"被中断（Ctrl-C）", "interrupted (Ctrl-C)"};
        case Exit::internal: break;
    }
    return {"程序自身的错误", "a fault of the program"};
}

}  // namespace chegu
