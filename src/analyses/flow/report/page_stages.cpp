// Where in the chain the landed cost of a vehicle arises, by model and stage.

#include <algorithm>
#include <vector>

#include "analyses/flow/report/flow_page.h"
#include "analyses/flow/report/flow_sentences.h"
#include "analyses/flow/report/supply_sentences.h"
#include "page/numbers.h"
#include "page/words.h"

namespace chegu::page {
namespace {

std::string stage_name(std::size_t place, Language language) {
    if (place + 1 == stage_places) return sentences::no_stage(language);
    return std::string{stage_word(static_cast<Stage>(place)).in(language)};
}

struct StageColumn {
    std::size_t place;
    MoneyColumn money;
};

Data row(const std::vector<StageColumn>& columns, const MoneyColumn& total, const std::string& name,
         const StageSplit& split, double landed) {
    Data cells{Data::type::list};
    for (const auto& column : columns) cells << object({{"cell", column.money.cell(split[column.place])}});
    return object({{"name", name}, {"cells", cells}, {"total", total.cell(landed)}});
}

}  // namespace

Data stage_table(const Page& page, const PlanFacts& facts, const StageCosts& stages) {
    const auto language = page.language();
    const auto& vehicles = facts.vehicles;
    double most_landed = 0;
    for (const auto& vehicle : vehicles) most_landed = std::max(most_landed, vehicle.unit.total());
    const MoneyColumn total(most_landed, page.style);
    std::vector<StageColumn> columns;
    Data heads{Data::type::list};
    for (std::size_t place = 0; place < stage_places; ++place) {
        double largest = 0;
        for (const auto& split : stages.vehicles) largest = std::max(largest, split[place]);
        if (largest <= 0) continue;
        columns.push_back({place, MoneyColumn(largest, page.style)});
        heads << object({{"name", stage_name(place, language)}, {"unit", columns.back().money.unit()}});
    }
    if (columns.empty()) return Data{false};
    Data rows{Data::type::list};
    for (std::size_t i = 0; i < std::min(vehicles.size(), most_models); ++i)
        rows << row(columns, total, page.name(vehicles[i].item), stages.vehicles[i], vehicles[i].unit.total());
    const auto most = static_cast<std::size_t>(std::max_element(stages.average.begin(), stages.average.end()) -
                                               stages.average.begin());
    const double landed = facts.average.unit.total();
    return object(
        {{"heading", sentences::stages_heading(stage_name(most, language),
                                               percent(stages.average[most] / landed, 0, language), language)},
         {"columns", heads},
         {"rows", rows},
         {"several", vehicles.size() > 1},
         {"average", row(columns, total, sentences::average(language), stages.average, landed)}});
}

}  // namespace chegu::page
