// Who and what the cluster is: settings, regions, firms, sites, segments, items.

#include "schema/columns.h"
#include "schema/feed_groups.h"

namespace chegu {

using namespace columns;

namespace {

TableSchema settings() {
    return {
        .name = "settings",
        .title = {"设置", "Settings"},
        .description = {"整个数据集的设置，一行一项", "What holds for the whole feed, one setting a row"},
        .required = true,
        .key = {"key"},
        .columns = {
            id("key", {"设置项", "Key"}, {"设置项的名称，见设置项表", "The name of the setting, see the list of keys"}),
            text("value", {"值", "Value"}, {"设置项的值", "The value of the setting"})
                .required_or({"该设置项的默认值", "the default of that key"}),
        }};
}

TableSchema regions() {
    return {
        .name = "regions",
        .title = {"区域", "Regions"},
        .description = {"省、市、区、园区，可逐级包含", "Provinces, cities, districts and zones, one inside another"},
        .required = true,
        .key = {"region_id"},
        .columns = {
            id("region_id", {"区域编号", "Region id"}, {"区域的唯一编号", "Names the region"}),
            reference("parent_id", "regions", {"上级区域", "Parent region"},
                      {"包含本区域的区域", "The region that this one lies in"})
                .when_empty({"没有上级区域", "lies in no other"}),
            own_name().required(),
            name_en(),
        }};
}

TableSchema firms() {
    return {.name = "firms",
            .title = {"企业", "Firms"},
            .description = {"企业和机构。表中另加的列可供政策条款使用",
                            "Firms and offices. Further columns are attributes that policy clauses may use"},
            .required = true,
            .key = {"firm_id"},
            .columns = {
                id("firm_id", {"企业编号", "Firm id"}, {"企业的唯一编号", "Names the firm"}),
                own_name().required(),
                name_en(),
                choice("role", {"角色", "Role"},
                       {{"chain_owner", {"链主", "chain owner"}},
                        {"supplier", {"供应商", "supplier"}},
                        {"carrier", {"承运人", "carrier"}},
                        {"terminal", {"场站经营人", "terminal operator"}},
                        {"innovator", {"链创", "innovator"}},
                        {"authority", {"主管部门", "authority"}}},
                       {"企业在产业链中的角色", "What the firm does in the chain"})
                    .required(),
                reference("parent_firm_id", "firms", {"母公司", "Parent firm"},
                          {"控股本企业的企业", "The firm that owns this one"})
                    .when_empty({"没有母公司", "has no parent"}),
                text("uscc", {"统一社会信用代码", "Unified social credit code"},
                     {"十八位统一社会信用代码，校验位会核对", "The 18-character code; its check character is tested"}),
                text("industry_code", {"行业代码", "Industry code"},
                     {"国民经济行业分类（GB/T 4754）代码", "Code of the industry by GB/T 4754"}),
                text("website", {"网站", "Website"}, {"企业的网址", "Where the firm's own pages are"}),
                choice("publish", {"公开", "Publish"},
                       {{"none", {"不公开名称", "is not named"}}, {"name", {"公开名称", "may be named"}}},
                       {"公开图谱中是否列出企业名称", "Whether the public atlas names the firm"})
                    .fallback("none"),
            }};
}

TableSchema sites() {
    return {
        .name = "sites",
        .title = {"地点", "Sites"},
        .description = {"工厂、仓库、港口、场站、口岸、市场等地点",
                        "Plants, warehouses, ports, terminals, borders, markets and the like"},
        .required = true,
        .key = {"site_id"},
        .columns = {
            id("site_id", {"地点编号", "Site id"}, {"地点的唯一编号", "Names the site"}),
            reference("firm_id", "firms", {"企业", "Firm"}, {"经营该地点的企业", "The firm that runs the site"}),
            own_name().required(),
            name_en(),
            choice("kind", {"类型", "Kind"},
                   {{"plant", {"工厂", "plant"}},
                    {"warehouse", {"仓库", "warehouse"}},
                    {"port", {"港口", "port"}},
                    {"rail_terminal", {"铁路场站", "rail terminal"}},
                    {"border", {"口岸", "border crossing"}},
                    {"bonded", {"保税区", "bonded zone"}},
                    {"market", {"市场", "market"}},
                    {"lab", {"实验室", "laboratory"}}},
                   {"地点是什么", "What the site is"})
                .required(),
            reference("region_id", "regions", {"区域", "Region"}, {"地点所在的区域", "The region it lies in"})
                .required(),
            number("lat", "°", {"纬度", "Latitude"}, {"北纬为正", "North is positive"}).required().between(-90, 90),
            number("lon", "°", {"经度", "Longitude"}, {"东经为正", "East is positive"}).required().between(-180, 180),
            outages_per_year(),
            recover_days({"停产后恢复所需的天数", "Days until the site is back after a stop"}).fallback("30"),
            text("un_locode", {"联合国地点代码", "UN/LOCODE"}, {"如 CNWUH", "Such as CNWUH"}),
            candidate_id(),
        }};
}

TableSchema segments() {
    return {.name = "segments",
            .title = {"环节", "Segments"},
            .description = {"产业链的环节，可逐级包含", "The segments of the chain, one inside another"},
            .key = {"segment_id"},
            .columns = {
                id("segment_id", {"环节编号", "Segment id"}, {"环节的唯一编号", "Names the segment"}),
                reference("parent_id", "segments", {"上级环节", "Parent segment"},
                          {"包含本环节的环节", "The segment that this one is part of"})
                    .when_empty({"没有上级环节", "is part of no other"}),
                choice("stage", {"位置", "Stage"},
                       {{"upstream", {"上游", "upstream"}},
                        {"midstream", {"中游", "midstream"}},
                        {"downstream", {"下游", "downstream"}},
                        {"service", {"服务", "service"}}},
                       {"环节在产业链中的位置", "Where in the chain the segment stands"})
                    .required(),
                own_name().required(),
                name_en(),
            }};
}

TableSchema items() {
    return {
        .name = "items",
        .title = {"产品", "Items"},
        .description = {"原料、零部件和整车", "Materials, parts and vehicles"},
        .required = true,
        .key = {"item_id"},
        .columns = {
            id("item_id", {"产品编号", "Item id"}, {"产品的唯一编号", "Names the item"}),
            reference("segment_id", "segments", {"环节", "Segment"}, {"产品所属的环节", "The segment it belongs to"}),
            own_name().required(),
            name_en(),
            text("unit", {"计量单位", "Unit"},
                 {"数量的单位，如件、套、千克", "What its quantities are counted in: piece, set, kg"})
                .fallback("piece"),
            number("value", "money/unit", {"单位价值", "Value"},
                   {"每单位的出厂价值", "What one unit is worth at the maker's gate"})
                .required(),
            number("mass_kg", "kg/unit", {"单位质量", "Mass"}, {"每单位的质量", "Mass of one unit"}).fallback("0"),
            number("volume_m3", "m3/unit", {"单位体积", "Volume"}, {"每单位的体积", "Volume of one unit"})
                .fallback("0"),
            number("ceu", "ceu/unit", {"标准车当量", "Car-equivalent units"},
                   {"每单位折合的标准车位，整车大于 0，零部件为 0",
                    "Car spaces that one unit takes: above 0 for vehicles, 0 for parts"})
                .fallback("0"),
            text("hs_code", {"海关编码", "HS code"}, {"海关商品编码", "Code of the Harmonized System"}),
        }};
}

}  // namespace

std::vector<TableSchema> cluster_tables() { return {settings(), regions(), firms(), sites(), segments(), items()}; }

}  // namespace chegu
