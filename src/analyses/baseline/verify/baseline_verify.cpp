#include "analyses/baseline/verify/baseline_verify.h"

#include <fmt/format.h>

#include <system_error>

#include "analyses/baseline/verify/checks.h"

namespace chegu::checking {
namespace {

using nlohmann::json;

constexpr std::array<const char*, 5> files = {"baseline.csv", "waterfall.csv", "baseline_savings.csv",
                                              "baseline_sources.csv", "model_fit.csv"};

void check_none(Verification& of) {
    std::error_code error;
    for (const auto* file : files)
        if (std::filesystem::exists(of.out / file, error))
            of.findings.add(
                "figure_missing", {"summary.json", 0, "baseline"}, {}, {},
                {fmt::format("有 {} 而没有这一部分", file), fmt::format("{} is there, but this part is not", file)});
}

}  // namespace

void verify_baseline(Verification& of) {
    if (!of.summary.contains("baseline")) return check_none(of);
    check_options(of, "baseline");
    const FeedNetwork net(of.cluster);
    const ShipmentFacts facts(of.cluster);
    const auto tables = read_baseline(of.out, of.cluster, facts, of.findings);
    if (!tables.complete) return;  // nothing follows from half of the tables
    const json::json_pointer option("/options/baseline/within_sources");
    const bool known = of.summary.contains(option) && of.summary[option].is_boolean();
    if (!known)
        of.findings.add("figure_missing", {"summary.json", 0, "options.baseline.within_sources"}, {}, {},
                        {"缺少计算时的选项", "the options of the run must be there"});
    const BaselineCheck check{net, facts, tables, of.findings, known && of.summary[option].get<bool>()};
    const double bound = check_delivery_plan(check);
    ++of.findings.report().answers;
    check_savings(check);
    check_waterfall(check);
    const double beyond = check_sources(check);
    check_fits(check);
    check_baseline_summary(of.summary.at("baseline"), check, bound, beyond);
}

}  // namespace chegu::checking
