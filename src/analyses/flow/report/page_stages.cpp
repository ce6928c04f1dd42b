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

MoneySum sum_of(const StageSplit& split, const std::vector<std::size_t>& places, double landed) {
    MoneySum sum{landed, {}};
    for (const auto place : places) sum.parts.push_back(split[place]);
    return sum;
}

Data row(const MoneyColumn& column, const std::string& name, const MoneySum& sum) {
    Data cells{Data::type::list};
    for (const double part : column.fitted(sum)) cells << object({{"cell", column.cell(part)}});
    return object({{"name", name}, {"cells", cells}, {"total", column.total(sum)}});
}

}  // namespace

Data stage_table(const Page& page, const PlanFacts& facts, const StageCosts& stages) {
    const auto language = page.language();
    const auto& vehicles = facts.vehicles;
    std::vector<std::size_t> places;
    Data heads{Data::type::list};
    for (std::size_t place = 0; place < stage_places; ++place) {
        double largest = 0;
        for (const auto& split : stages.vehicles) largest = std::max(largest, split[place]);
        if (largest <= 0) continue;
        places.push_back(place);
        heads << object({{"name", stage_name(place, language)}});
    }
    if (places.empty()) return Data{false};
    std::vector<MoneySum> sums;
    for (std::size_t i = 0; i < std::min(vehicles.size(), most_models); ++i)
        sums.push_back(sum_of(stages.vehicles[i], places, vehicles[i].unit.total()));
    const auto average = sum_of(stages.average, places, facts.average.unit.total());
    sums.push_back(average);
    const MoneyColumn column(sums, page.style);
    Data rows{Data::type::list};
    for (std::size_t i = 0; i + 1 < sums.size(); ++i) rows << row(column, page.name(vehicles[i].item), sums[i]);
    const auto most = static_cast<std::size_t>(std::max_element(stages.average.begin(), stages.average.end()) -
                                               stages.average.begin());
    const double landed = facts.average.unit.total();
    return object(
        {{"heading", sentences::stages_heading(stage_name(most, language),
                                               percent(stages.average[most] / landed, 0, language), language)},
         {"columns", heads},
         {"unit", column.unit()},
         {"rows", rows},
         {"several", vehicles.size() > 1},
         {"average", row(column, sentences::average(language), average)}});
}

}  // namespace chegu::page
