#pragma once
// The sheets of lists.xlsx that cross analyses. Private to this room.

#include "case/case.h"
#include "page/workbook.h"

namespace chegu::lists {

Sheet firms(const Case& of);
Sheet projects(const Case& of);
Sheet policies(const Case& of);

}  // namespace chegu::lists
