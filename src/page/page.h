#pragma once
// The page in one language: what every section is made with, whatever it is about.

#include <initializer_list>
#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "cluster/cluster.h"
#include "page/money.h"

namespace chegu::page {

using Data = kainjow::mustache::data;

/// Whose page it is and how it is written.
struct Page {
    const Cluster& cluster;
    MoneyStyle style;
    bool pictures = false;  // whether the script that draws them is there
    bool stopped = false;   // whether the solver stopped before the plan was proven least

    [[nodiscard]] Language language() const { return style.language; }
    [[nodiscard]] std::string money(double value, Rounding rounding = Rounding::nearest) const {
        return chegu::money(value, style, rounding);
    }
    [[nodiscard]] std::string name(ItemId id) const { return cluster.items[id].name.in(language()); }
    [[nodiscard]] std::string name(SiteId id) const { return cluster.sites[id].name.in(language()); }
    [[nodiscard]] std::string name(ModeId id) const { return cluster.modes[id].name.in(language()); }
    [[nodiscard]] std::string unit(ItemId id) const;
    /// "A to B"
    [[nodiscard]] std::string route(SiteId from, SiteId to) const;
    /// A capacity by name: "cells at plant X", "A to B", "cells from A to B".
    [[nodiscard]] std::string capacity_name(ProcessId process, LaneId lane, LinkId link) const;
};

/// How many rows a long table shows.
inline constexpr std::size_t most_rows = 15;

Data object(std::initializer_list<std::pair<std::string, Data>> values);
/// The text, or false where it is empty: a section of the template that is then left out.
Data text_or_none(const std::string& text);
/// A section that an unfinished solve has no answer for.
Data unknown_section(const std::string& title, const Page& page);
/// A term of the glossary as a link to its definition (HTML).
std::string term_link(const Page& page, std::string_view id);
/// A share of the largest as the width of a bar in percent: "42.1".
std::string bar_width(double value, double largest);

/// A figure that the script fills: which picture, its finding for who can't see it, how to read it. False where no
/// script is there.
Data picture(const Page& page, std::string_view name, const std::string& finding, const std::string& caption);

}  // namespace chegu::page
