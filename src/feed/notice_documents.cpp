#include "feed/notice_documents.h"

#include "feed/notice_kinds.h"

namespace chegu {
namespace {

Text severity_words(Severity severity) {
    if (severity == Severity::error) return {"错误", "error"};
    if (severity == Severity::warning) return {"提醒", "warning"};
    return {"说明", "info"};
}

constexpr Text title{"检查项", "Notices"};
constexpr Text introduction{
    "`chegu check` 报告的每一种问题。有错误的数据不做任何计算；提醒不妨碍计算，但值得看一眼。\n"
    "花括号里的词由报告填上。本页由 src/feed/notice_catalogue*.cpp 生成。\n",
    "Every kind of problem that `chegu check` reports. Nothing is computed from a feed with errors; a warning does "
    "not\n"
    "stop anything but is worth a look. Words in braces are filled in by the report. This page is generated from\n"
    "src/feed/notice_catalogue*.cpp.\n"};
constexpr Text remedy_label{"怎样改：", "What would be right: "};

std::string document(Language language) {
    std::string text = "# " + std::string(title.in(language)) + "\n\n" + std::string(introduction.in(language));
    for (const auto severity : {Severity::error, Severity::warning, Severity::info}) {
        std::string sections;
        for (const NoticeKind& kind : notice_kinds()) {
            if (kind.severity != severity) continue;
            sections.append("\n### ").append(kind.code).append("\n\n").append(kind.sentence.in(language));
            sections.append("\n\n").append(remedy_label.in(language)).append(kind.remedy.in(language));
            sections.append("\n\n").append(kind.why.in(language)).append("\n");
        }
        if (sections.empty()) continue;
        text.append("\n## ").append(severity_words(severity).in(language)).append("\n").append(sections);
    }
    return text;
}

}  // namespace

std::map<std::string, std::string> notice_documents() {
    return {{"notices.md", document(Language::en)}, {"notices.zh-CN.md", document(Language::zh)}};
}

}  // namespace chegu
