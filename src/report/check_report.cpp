#include "report/check_report.h"
#include "feed/notice_kinds.h"

#include <nlohmann/json.hpp>

namespace chegu {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_name(Severity severity) {
    if (severity == Severity::error) return "error";
    if (severity == Severity::warning) return "warning";
    return "info";
}

Json sample_json(const Notice& notice) {
    return {{"table", notice.table},
            {"row", notice.row},
            {"column", notice.column},
            {"value", notice.value},
            {"sentence", {{"zh", sentence(notice, Language::zh)}, {"en", sentence(notice, Language::en)}}},
            {"remedy", {{"zh", remedy(notice, Language::zh)}, {"en", remedy(notice, Language::en)}}}};
}

}  // namespace

std::vector<FoundKind> found_kinds(const Notices& notices) {
    std::vector<FoundKind> found;
    for (const auto severity : {Severity::error, Severity::warning, Severity::info})
        for (const NoticeKind& kind : notice_kinds()) {
            if (kind.severity != severity) continue;
            if (const auto count = notices.by_code().find(kind.code); count != notices.by_code().end())
                found.push_back({kind, count->second});
        }
    return found;
}

std::string check_json(const CheckReport& report) {
    Json json;
    json["chegu"] = report.version;
    json["feed"] = {{"name", report.feed_name}, {"hash", report.feed_hash}};
    json["counts"] = {{"errors", report.notices.count(Severity::error)},
                      {"warnings", report.notices.count(Severity::warning)},
                      {"infos", report.notices.count(Severity::info)}};
    json["notices"] = Json::array();
    for (const auto& [kind, count] : found_kinds(report.notices)) {
        Json samples = Json::array();
        for (const auto& notice : count.samples) samples.push_back(sample_json(notice));
        json["notices"].push_back({{"code", kind.code},
                                   {"severity", severity_name(kind.severity)},
                                   {"total", count.total},
                                   {"samples", std::move(samples)}});
    }
    json["ready"] = Json::array();
    for (const auto& analysis : report.readiness) {
        Json missing = Json::array();
        for (const auto& words : analysis.missing) missing.push_back({{"zh", words.zh}, {"en", words.en}});
        if (report.notices.has_errors()) missing.push_back({{"zh", "改正错误"}, {"en", "the errors mended"}});
        json["ready"].push_back({{"analysis", analysis.analysis},
                                 {"title", {{"zh", analysis.title.zh}, {"en", analysis.title.en}}},
                                 {"ready", analysis.ready() && !report.notices.has_errors()},
                                 {"missing", std::move(missing)}});
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chegu
