#include "checking/verification.h"

namespace chegu::checking {

void check_options(const Verification& of, std::string_view part) {
    const nlohmann::json::json_pointer options("/options/" + std::string(part));
    if (of.summary.contains(options) && of.summary[options].is_object()) return;
    of.findings.add("figure_missing", {"summary.json", 0, "options." + std::string(part)}, {}, {},
                    {"缺少计算时的选项", "the options of the run must be there"});
}

}  // namespace chegu::checking
