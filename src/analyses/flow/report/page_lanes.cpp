// The corridors over which goods move, mode by mode.

#include <algorithm>

#include "analyses/flow/report/flow_page.h"
#include "analyses/flow/report/flow_sentences.h"
#include "analyses/flow/report/supply_sentences.h"
#include "page/numbers.h"

namespace chegu::page {
namespace {

constexpr std::size_t rows_a_mode = 3;
constexpr double many_tonnes = 1e5;  // from here on a column of tonnes counts larger units

/// A column of tonnes in one unit.
class TonnesColumn {
   public:
    TonnesColumn(double largest, Language language) : language_(language), large_(largest >= many_tonnes) {
        size_ = !large_ ? 1 : language == Language::zh ? 1e4 : 1e3;
        decimals_ = decimals_for(largest / size_, 3) + 1;
    }
    [[nodiscard]] std::string unit() const { return sentences::tonnes_unit(large_, language_); }
    [[nodiscard]] std::string cell(double tonnes) const { return fixed_or_less(tonnes / size_, decimals_, language_); }

   private:
    Language language_;
    bool large_;
    double size_ = 1;
    int decimals_ = 0;
};

std::string tonnes(double value, Language language) {
    const bool large = language == Language::zh && value >= many_tonnes;
    return significant(large ? value / 1e4 : value, 3, language) + std::string{hard_space} +
           sentences::tonnes_unit(large, language);
}

struct LaneColumns {
    TonnesColumn weight;
    MoneyColumn value;
    MoneyColumn cost;
    double all_value = 0;

    LaneColumns(const Page& page, const CorridorFacts& corridors)
        : weight(most(corridors, &Corridor::tonnes), page.language()),
          value(most(corridors, &Corridor::value), least(corridors, &Corridor::value), page.style),
          cost(most(corridors, &Corridor::cost), least(corridors, &Corridor::cost), page.style),
          all_value(corridors.all.value) {}

    static double most(const CorridorFacts& corridors, double Corridor::*of) {
        double largest = 0;
        for (const auto& mode : corridors.modes) largest = std::max(largest, mode.all.*of);
        return largest;
    }
    /// Of what is shown, above 0.
    static double least(const CorridorFacts& corridors, double Corridor::*of) {
        double smallest = most(corridors, of);
        for (const auto& mode : corridors.modes)
            for (std::size_t i = 0; i < std::min(mode.corridors.size(), rows_a_mode); ++i)
                if (mode.corridors[i].*of > 0) smallest = std::min(smallest, mode.corridors[i].*of);
        return smallest;
    }
};

void set_figures(Data& row, const Corridor& corridor, const LaneColumns& columns, Language language) {
    row.set("weight", columns.weight.cell(corridor.tonnes));
    row.set("value", columns.value.cell(corridor.value));
    row.set("cost", columns.cost.cell(corridor.cost));
    row.set("share", columns.all_value > 0 ? percent_figure(corridor.value / columns.all_value, 0, language)
                                           : std::string{no_figure});
}

Data mode_rows(const Page& page, const CorridorFacts& corridors, const LaneColumns& columns) {
    const auto language = page.language();
    Data modes{Data::type::list};
    for (const auto& mode : corridors.modes) {
        Data rows{Data::type::list};
        for (std::size_t i = 0; i < std::min(mode.corridors.size(), rows_a_mode); ++i) {
            const auto& corridor = mode.corridors[i];
            auto row = object({{"from", page.name(corridor.from)}, {"to", page.name(corridor.to)}});
            set_figures(row, corridor, columns, language);
            rows << row;
        }
        auto group = object({{"mode", page.name(mode.mode)},
                             {"count", sentences::corridors(mode.corridors.size(), language)},
                             {"rows", rows}});
        set_figures(group, mode.all, columns, language);
        modes << group;
    }
    return modes;
}

std::size_t left_out(const CorridorFacts& facts) {
    std::size_t rows = 0;
    for (const auto& mode : facts.modes) rows += mode.corridors.size() - std::min(mode.corridors.size(), rows_a_mode);
    return rows;
}

Data lane_map(const Page& page, const CorridorFacts& facts, const DrawnLanes& drawn) {
    const auto language = page.language();
    if (facts.all.value <= 0) return Data{false};
    const auto& largest = facts.corridors.front();
    return picture(page, "lane-map",
                   sentences::lanes_finding(page.name(largest.from), page.name(largest.to),
                                            percent(largest.value / facts.all.value, 0, language), language),
                   sentences::lanes_caption({drawn.lanes.size(), facts.corridors.size(),
                                             percent(drawn.value / facts.all.value, 0, language), drawn.by_region},
                                            language));
}

}  // namespace

Data lanes_section(const Page& page, const PlanFacts& plan, const CorridorFacts& facts, const DrawnLanes& drawn) {
    const auto language = page.language();
    const auto names = sentences::lanes_names(language);
    if (page.stopped || facts.corridors.empty()) {
        auto data = page.stopped ? unknown_section(sentences::flows_unknown(language), page)
                                 : object({{"title", sentences::nothing_moves_title(language)},
                                           {"empty", sentences::nothing_moves(language)},
                                           {"filled", false}});
        data.set("names", names);
        return data;
    }
    const LaneColumns columns(page, facts);
    const auto& first = facts.modes.front();
    const auto rest = left_out(facts);
    const double share = facts.all.value > 0 ? first.all.value / facts.all.value : 1;
    return object({{"names", names},
                   {"title", sentences::lanes_title(tonnes(facts.all.tonnes, language), page.money(facts.all.value),
                                                    page.name(first.mode), percent(share, 0, language), language)},
                   {"empty", false},
                   {"filled", true},
                   {"figure", lane_map(page, facts, drawn)},
                   {"weight_unit", columns.weight.unit()},
                   {"value_unit", columns.value.unit()},
                   {"cost_unit", columns.cost.unit()},
                   {"modes", mode_rows(page, facts, columns)},
                   {"more", text_or_none(rest > 0 ? sentences::lanes_more(rest, language) : "")},
                   {"dearest", dearest_flows(page, plan)}});
}

}  // namespace chegu::page
