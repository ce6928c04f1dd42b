#pragma once
// What was written, against what was to be written.

#include "notices/notice.h"
#include "tables/text_table.h"

namespace chegu::formats {

/// A format may be unable to hold something that another can, and better no file than one that lost it: throws Failure
/// (bad_input; system where it can't be read at all) with the first difference, or the first notice of reading it back.
void require_same(const RawFeed& feed, const RawFeed& read, const Notices& notices);

}  // namespace chegu::formats
