#include <string>

#include "base/number.h"
#include "generate/names.h"
#include "generate/rows.h"
#include "generate/tables.h"

namespace chegu::synthetic {
namespace {

std::string_view kind_of(Tier tier) {
    switch (tier) {
        case Tier::market: return "market";
        case Tier::warehouse: return "warehouse";
        default: return "plant";
    }
}

std::string_view role_of(Tier tier) {
    switch (tier) {
        case Tier::plant: return "chain_owner";
        case Tier::warehouse: return "carrier";
        default: return "supplier";
    }
}

}  // namespace

TextTable settings_table(const GenerateOptions& options) {
    TableBuilder table("settings", {"key", "value"});
    const auto sites = std::to_string(options.sites);
    const auto seed = std::to_string(options.seed);
    table.row({"name", "合成汽车产业集群（" + sites + " 个地点，种子 " + seed + "）"});
    table.row({"name_en", "Synthetic automotive cluster (" + sites + " sites, seed " + seed + ")"});
    table.row({"currency", "CNY"});
    table.row({"time_zone", "Asia/Shanghai"});
    table.row({"home_region", home_province});
    table.row({"plan_start", "2027-01-01"});
    table.row({"periods", "1"});
    table.row({"period_days", "365"});
    table.row({"holding_rate", "0.08"});
    table.row({"carbon_price", "80"});
    return table.finish();
}

TextTable regions_table() {
    AssumedRows table("regions", {"region_id", "parent_id", "name", "name_en"});
    table.row({country, "", "中国", "China"});
    for (const auto& province : provinces()) table.row({province.id, country, province.name.zh, province.name.en});
    for (const auto& each : cities()) table.row({each.id, each.province, each.name.zh, each.name.en});
    return table.finish();
}

TextTable firms_table(const Blueprint& blueprint) {
    AssumedRows table("firms", {"firm_id", "name", "name_en", "role"});
    FirmId last;
    for (const auto& site : blueprint.sites) {
        if (!site.firm.given() || site.firm == last) continue;
        last = site.firm;
        const auto name = firm_name(last, site.tier);
        table.row({id_of(last), name.zh, name.en, role_of(site.tier)});
    }
    return table.finish();
}

TextTable sites_table(const Blueprint& blueprint) {
    AssumedRows table("sites", {"site_id", "firm_id", "name", "name_en", "kind", "region_id", "lat", "lon",
                                "outages_per_year", "recover_days"});
    for (auto id : blueprint.sites.ids()) {
        const auto& site = blueprint.sites[id];
        const auto name = site_name(site);
        const bool market = site.tier == Tier::market;
        table.row({id_of(id), site.firm.given() ? id_of(site.firm) : "", name.zh, name.en, kind_of(site.tier),
                   id_of(site.city), number_text(site.place.lat), number_text(site.place.lon),
                   market ? "" : number_text(site.outages_per_year), market ? "" : std::to_string(site.recover_days)});
    }
    return table.finish();
}

}  // namespace chegu::synthetic
