// The baseline part of summary.json, and the whole check of what `chegu baseline` wrote.

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "analyses/baseline/verify/checks.h"
#include "base/defuse.h"
#include "base/number.h"
#include "checking/reader.h"

namespace chegu::checking {
namespace {

using nlohmann::json;

class BaselineFigures {
   public:
    BaselineFigures(const json& part, Findings& findings) : part_(part), findings_(findings) {}

    void figure(const char* key, double right, const Words& because, double scale = 0) {
        const json* value = find(part_, key);
        if (value == nullptr || !value->is_number())
            findings_.add("not_a_number", place(key), value == nullptr ? "" : value->dump(), number_text(right),
                          {"这里必须是一个有限的数", "a finite number must stand here"});
        else findings_.expect("figure_differs", place(key), value->get<double>(), right, because, scale);
    }
    /// null where there is nothing to take a share of.
    void share(const json& of, const char* key, double some, double all, const Words& because) {
        const json* value = find(of, key);
        if (all > 0 && value != nullptr && value->is_number())
            findings_.expect("figure_differs", place(key), value->get<double>(), some / all, because);
        else if (all > 0 || value == nullptr || !value->is_null())
            findings_.add("figure_differs", place(key), value == nullptr ? "" : value->dump(),
                          all > 0 ? number_text(some / all) : "null", because);
    }
    void share(const char* key, double some, double all, const Words& because) {
        share(part_, key, some, all, because);
    }
    void text(const char* key, const json& right, const Words& because) {
        const json* value = find(part_, key);
        if (value == nullptr || *value != right)
            findings_.add("figure_differs", place(key), value == nullptr ? "" : value->dump(), right.dump(), because);
    }
    void by_lane(const BaselineTables& tables) {
        const json* list = find(part_, "difference_by_lane");
        std::size_t matched = 0;
        if (list != nullptr && list->is_array())
            for (const json& entry : *list) {
                const json* id = find(entry, "lane_id");
                const auto fit = id != nullptr && id->is_string()
                                     ? tables.fits.find({"lane", defused(id->get<std::string>())})
                                     : tables.fits.end();
                if (fit == tables.fits.end()) continue;
                const auto same = [&](const char* key, double right) {
                    const json* value = find(entry, key);
                    return value != nullptr && value->is_number() &&
                           near(value->get<double>(), right, fit->second.model * noise);
                };
                if (same("cost_actual", fit->second.actual) && same("cost_model", fit->second.model) &&
                    same("difference", fit->second.difference))
                    ++matched;
            }
        std::size_t lanes = 0;
        for (const auto& [key, line] : tables.fits) lanes += key.first == "lane" ? 1U : 0U;
        if (matched != lanes || list == nullptr || !list->is_array() || list->size() != lanes)
            findings_.add("figure_differs", place("difference_by_lane"), std::to_string(matched), std::to_string(lanes),
                          {"应与 model_fit.csv 各线路的行一一相同", "the same as the rows of model_fit.csv by lane"});
    }
    [[nodiscard]] const json& part(const char* key) const {
        static const json none;
        const json* value = find(part_, key);
        return value == nullptr ? none : *value;
    }

   private:
    static const json* find(const json& object, const char* key) {
        const auto found = object.is_object() ? object.find(key) : object.end();
        return found == object.end() ? nullptr : &*found;
    }
    static Place place(const char* key) { return {"summary.json", 0, fmt::format("baseline.{}", key)}; }

    const json& part_;
    Findings& findings_;
};

json date(const std::optional<Date>& date) { return date ? json(date_text(*date)) : json(nullptr); }

}  // namespace

void check_baseline_summary(const json& part, const BaselineCheck& check, double bound, double beyond) {
    BaselineFigures figures(part, check.findings);
    const ShipmentFacts& facts = check.facts;
    double model = 0;
    double unpaid = 0;
    double difference = 0;
    double moved = 0;
    for (const auto& [key, way] : facts.ways) {
        moved += way.moved_cost();
        if (!way.priced) continue;
        model += way.unit.cost() * way.quantity;
        unpaid += way.unit.cost() * (way.quantity - way.paid_quantity);
        difference += way.paid - way.model_of_paid();
    }
    double plan = 0;
    double kept_cost = 0;
    std::map<PlaceKey, double> kept;
    for (const auto& [key, line] : check.tables.ways) {
        plan += line.cost_plan;
        kept[{key.item, key.to}] += line.kept;
    }
    for (const auto& [key, way] : facts.ways) {
        const double all = facts.arrived({key.item, key.to});
        kept_cost += way.moved_cost() * (all > 0 ? kept[{key.item, key.to}] / all : 1);
    }
    std::map<PlaceKey, bool> served;
    for (const auto& arc : check.net.arcs) {
        const Node& to = check.net.nodes[arc.to];
        if (facts.arrived({to.item, to.site}) > nothing) served[{to.item, to.site}] = true;
    }
    double without_link = 0;
    double over_capacity = 0;
    for (const auto& [at, quantity] : kept)
        if (quantity > 0) (served.contains(at) ? over_capacity : without_link) += 1;

    const double size = (facts.paid + unpaid + plan) * noise;
    const Words tables{"由实际运输和各表算出", "what follows from the shipments and the tables"};
    const Words counted{"实际运输的个数", "a count of the shipments"};
    figures.text("status", "optimal", {"方案已求出", "the plan is solved"});
    figures.figure("objective", plan, tables);
    figures.figure("bound", bound, {"由证书算出的下界", "the bound that the certificate proves"});
    const double gap = std::abs(plan - bound) / std::max(1.0, std::abs(plan));
    check.findings.report().gap = std::max(check.findings.report().gap, gap);
    figures.figure("gap", gap, {"目标值与下界之差相对于目标值", "objective less bound, relative to the objective"}, 1);
    if (plan - bound > tolerance * std::max(1.0, std::abs(plan)))
        check.findings.add(
            "not_optimal", {"summary.json", 0, "baseline.status"}, number_text(plan), number_text(bound),
            {"目标值与证书证明的下界不等", "the objective and the bound that the certificate proves differ"});
    figures.figure("actual_cost", facts.paid, tables);
    figures.figure("model_cost", model, tables);
    figures.figure("model_difference", difference, tables, size);
    figures.figure("plan_cost", plan, tables);
    figures.figure("saving", facts.paid + unpaid - plan, tables, size);
    figures.figure("saving_at_model_cost", moved - plan, tables, size);
    figures.figure("kept_cost", kept_cost, tables);
    figures.share("coverage", facts.known, facts.all, counted);
    figures.share("coverage_value", facts.known_value, facts.value, tables);
    figures.text("first_date", date(facts.first), {"最早的日期", "the first date"});
    figures.text("last_date", date(facts.last), {"最晚的日期", "the last date"});
    figures.figure("days", facts.days, {"首尾两天都算", "both ends counted"});
    figures.figure("shipments", facts.all, counted);
    figures.figure("without_lane", facts.without_lane, counted);
    figures.figure("without_date", facts.without_date, counted);
    figures.figure("without_cost", facts.without_cost, counted);
    figures.figure("without_model", facts.without_model, counted);
    figures.figure("deliveries", static_cast<double>(facts.deliveries.size()), counted);
    figures.figure("deliveries_without_link", without_link, tables);
    figures.figure("deliveries_over_capacity", over_capacity, tables);
    figures.figure("sources_beyond_capacity", beyond, tables);
    figures.share(figures.part("assumed_share"), "actual_cost", facts.assumed, facts.paid,
                  {"来自标为 assumed 的行的份额", "the share that rests on rows marked assumed"});
    figures.by_lane(check.tables);
}

}  // namespace chegu::checking
