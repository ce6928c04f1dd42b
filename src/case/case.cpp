#include "case/case.h"

#include <utility>

#include "cluster/build.h"

namespace chegu {

Case::Case(const DecodedFeed& decoded, Shelf asked)
    : feed(decoded), cluster(build_cluster(decoded)), network(build_network(cluster)), options(std::move(asked)) {}

}  // namespace chegu
