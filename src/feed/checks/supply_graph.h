#pragma once
// What can be where: the items at sites, as links, recipes and stocks join them. Today's rows only: what a candidate
// would bring is not there yet.

#include <cstdint>
#include <vector>

#include "feed/checks/rows.h"

namespace chegu::checks {

/// An item at a site, numbered in the order in which they are first asked for.
class ItemsAtSites {
   public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    struct Place {
        RowIndex item;
        RowIndex site;
    };

    /// Room for so many, so that adding them moves nothing.
    void reserve(std::size_t places);
    std::uint32_t add(RowIndex item, RowIndex site);
    [[nodiscard]] std::uint32_t find(RowIndex item, RowIndex site) const;
    [[nodiscard]] std::size_t size() const { return places_.size(); }
    [[nodiscard]] Place operator[](std::uint32_t node) const { return places_[node]; }

   private:
    struct Slot {
        Place place{no_row, no_row};
        std::uint32_t node = none;
    };
    [[nodiscard]] std::size_t slot(RowIndex item, RowIndex site) const;
    void rehash(std::size_t slots);

    std::vector<Place> places_;
    std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
};

/// Lists of one length each, end to end.
struct Lists {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> values;
    [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t i) const {
        return std::span(values).subspan(first[i], first[i + 1] - first[i]);
    }
};

struct SupplyGraph {
    struct Process {
        std::uint32_t output;               // node made
        std::vector<std::uint32_t> inputs;  // nodes used, each once
    };

    ItemsAtSites nodes;
    std::vector<Process> processes;  // today's
    Lists makers;                    // by node: processes that make it
    Lists sources;                   // by node: nodes that a link with a lane brings it from
    std::vector<bool> stocked;       // by node
    std::vector<bool> available;     // by node: some chain reaches it

    explicit SupplyGraph(const DecodedFeed& feed);
};

/// The items that each process uses for one unit (model.md 1), by row of `processes`, each once.
std::vector<std::vector<RowIndex>> recipes(const DecodedFeed& feed);

}  // namespace chegu::checks
