#pragma once
// A part of a sweep as bytes, so that one machine can find it and another join it. The same bytes on every machine.

#include <string>
#include <string_view>

#include "analyses/chain/sweep_part.h"

namespace chegu {

/// A line that says what the bytes are and their version, a hash of the rest, and the part exact to the last bit.
std::string written(const SweepPart& part);

/// The part that was written. Throws Failure (bad_input) for bytes that `written` did not make or that have changed
/// since; whether the part fits a cluster is for `join` to say. Takes no more memory than a few times the bytes.
SweepPart read_sweep_part(std::string_view bytes);

}  // namespace chegu
