#pragma once
// What made-up things are called.

#include "generate/blueprint.h"

namespace chegu::synthetic {

Words site_name(const Site& site);
Words item_name(const Item& item);
/// `tier`: that of the firm's first site.
Words firm_name(FirmId id, Tier tier);

}  // namespace chegu::synthetic
