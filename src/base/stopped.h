#pragma once

#include "base/failure.h"

namespace chegu {

/// What long work throws once the user has asked it to stop: nothing is to be written then.
inline Failure stopped_as_asked() {
    return {FailureKind::interrupted, {"已按要求停止，没有写入任何结果。", "stopped as asked; nothing was written"}};
}

}  // namespace chegu
