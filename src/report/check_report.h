#pragma once
// What `chegu check` found, as check.json for programs and check.html for people.

#include <string>
#include <vector>

#include "analyses/readiness.h"
#include "notices/notice.h"

namespace chegu {

struct CheckReport {
    std::string version;  // of Chegu
    std::string feed_name;
    std::string feed_hash;
    const Notices& notices;
    std::vector<Readiness> readiness;
};

/// One kind of notice that was found.
struct FoundKind {
    const NoticeKind& kind;
    const Notices::Count& count;
};
/// The kinds found: errors first, then warnings, then infos, each in the order of the catalogue.
std::vector<FoundKind> found_kinds(const Notices& notices);

/// check.json, UTF-8, ends with a line feed:
/// {"chegu", "feed": {name, hash}, "counts": {errors, warnings, infos},
///  "notices": [{code, severity, total, samples: [{table, row, column, value, sentence, remedy}]}],
///  "ready": [{analysis, title, ready, missing}]}; texts are {"zh", "en"}. The same input gives the same bytes.
std::string check_json(const CheckReport& report);

/// check.html: one self-contained page in Chinese and English, without script.
std::string check_html(const CheckReport& report);

}  // namespace chegu
