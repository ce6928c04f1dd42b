#include "base/id.h"

#include "base/failure.h"

namespace chegu {

void too_many_rows() {
    throw Failure(FailureKind::limit, {"一张表的行数超过了 42 亿。", "a table has more than 4.2 billion rows"});
}

}  // namespace chegu
