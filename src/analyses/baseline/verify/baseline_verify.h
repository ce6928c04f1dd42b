#pragma once

#include "checking/verification.h"

namespace chegu::checking {

/// Everything of `chegu baseline` in OUT; where there is no such part, that none of its tables is there.
void verify_baseline(Verification& of);

}  // namespace chegu::checking
