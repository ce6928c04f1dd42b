#include <kainjow/mustache.hpp>

#include <algorithm>

#include "base/number.h"
#include "page/templates.h"
#include "report/check_report.h"
#include "report/embedded.h"

namespace chegu {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;

/// What is the same on every page.
struct Labels {
    Text errors{"错误", "Errors"};
    Text warnings{"提醒", "Warnings"};
    Text infos{"说明", "Notes"};
    Text table{"表", "Table"};
    Text row{"行", "Row"};
    Text column{"列", "Column"};
    Text sentence{"问题", "What is wrong"};
    Text ready_heading{"数据能做什么", "What the feed allows"};
    Text ready_lead{"每种分析所需的表是否有数据。有错误时，改正之后才计算。",
                    "Whether the tables that each analysis needs have rows. With errors nothing is computed until they "
                    "are mended."};
    Text analysis{"分析", "Analysis"};
    Text ready{"数据", "Feed"};
    Text missing{"缺什么", "What is missing"};
    Text yes{"● 齐备", "● complete"};
    Text after{"● 改正错误后齐备", "● complete once the errors are mended"};
    Text no{"○ 不足", "○ lacking"};
};

std::string text(std::string_view view) { return std::string(view); }

/// The sentence that is the page's answer.
Words headline(const Notices& notices) {
    const auto errors = notices.count(Severity::error);
    const auto warnings = notices.count(Severity::warning);
    const auto zh = [](std::size_t count) { return count_text(count, Language::zh); };
    const auto en = [](std::size_t count) { return count_text(count, Language::en); };
    if (notices.has_errors())
        return {"有 " + zh(errors) + " 处错误要先改正，另有 " + zh(warnings) + " 处提醒。",
                "To be mended first: " + en(errors) + (errors == 1 ? " error" : " errors") +
                    "; warnings: " + en(warnings) + "."};
    if (warnings == 0) return {"没有发现问题。", "No problem was found."};
    return {"没有错误，可以计算；有 " + zh(warnings) + " 处提醒值得一看。",
            "No errors, the feed can be computed. Worth a look: " + en(warnings) +
                (warnings == 1 ? " warning." : " warnings.")};
}

Words lead(const Notices& notices) {
    if (notices.has_errors())
        return {"有错误的数据不做任何计算。下面每一类都写明怎样改。",
                "Nothing is computed from a feed with errors. Each kind below says what would be right."};
    return {"提醒不妨碍计算：有的是发现，有的可能是笔误。",
            "Warnings do not stop anything: some are findings, some may be slips."};
}

data kind_data(const FoundKind& found, Language language, std::string_view page) {
    const auto& samples = found.count.samples;
    const auto common = samples.empty() ? std::string{} : remedy(samples.front(), language);
    const bool same = std::all_of(samples.begin(), samples.end(),
                                  [&](const Notice& notice) { return remedy(notice, language) == common; });
    list rows;
    for (const auto& notice : samples) {
        data row;
        row.set("table", notice.table);
        row.set("row", notice.row == 0 ? "" : std::to_string(notice.row));
        row.set("column", notice.column);
        row.set("sentence", sentence(notice, language));
        row.set("own_remedy", same ? data(data::type::bool_false) : data(remedy(notice, language)));
        rows.push_back(row);
    }
    const auto rest = found.count.total - samples.size();
    const auto left_out = count_text(rest, language);
    const auto count = count_text(found.count.total, language);
    const Words more{"另有 " + left_out + " 处没有列出。", left_out + " more are not listed."};
    const Words total{count + " 处", "× " + count};
    data kind;
    kind.set("page", text(page));
    kind.set("code", text(found.kind.code));
    kind.set("total", total.in(language));
    kind.set("remedy", same && !common.empty() ? data(common) : data(data::type::bool_false));
    kind.set("why", text(found.kind.why.in(language)));
    kind.set("samples", data(rows));
    kind.set("more", rest == 0 ? data(data::type::bool_false) : data(more.in(language)));
    return kind;
}

list severities_data(const Notices& notices, Language language, std::string_view page) {
    const Labels labels;
    list severities;
    for (const auto& [severity, name, heading] : {std::tuple{Severity::error, "error", labels.errors},
                                                  std::tuple{Severity::warning, "warning", labels.warnings},
                                                  std::tuple{Severity::info, "info", labels.infos}}) {
        list kinds;
        for (const auto& found : found_kinds(notices))
            if (found.kind.severity == severity) kinds.push_back(kind_data(found, language, page));
        if (kinds.empty()) continue;
        data entry;
        entry.set("severity", name);
        entry.set("heading", text(heading.in(language)));
        entry.set("kinds", data(kinds));
        severities.push_back(entry);
    }
    return severities;
}

list analyses_data(const CheckReport& report, Language language) {
    const Labels labels;
    list analyses;
    const auto& ready = report.notices.has_errors() ? labels.after : labels.yes;
    for (const auto& analysis : report.readiness) {
        std::string missing;
        for (const auto& words : analysis.missing)
            missing += (missing.empty() ? "" : language == Language::zh ? "；" : "; ") + words.in(language);
        data entry;
        entry.set("state", analysis.ready() ? "complete" : "lacking");
        entry.set("name", text(analysis.title.in(language)));
        entry.set("command", text(analysis.analysis));
        entry.set("mark", text((analysis.ready() ? ready : labels.no).in(language)));
        entry.set("missing", missing);
        analyses.push_back(entry);
    }
    return analyses;
}

data page_data(const CheckReport& report, Language language) {
    const Labels labels;
    const std::string id = language == Language::zh ? "zh" : "en";
    data page;
    page.set("id", id);
    page.set("lang", language == Language::zh ? "zh-CN" : "en");
    page.set("feed_name", report.feed_name);
    page.set("feed_hash", report.feed_hash);
    page.set("headline", headline(report.notices).in(language));
    page.set("lead", lead(report.notices).in(language));
    page.set("severities", data(severities_data(report.notices, language, id)));
    page.set("analyses", data(analyses_data(report, language)));
    for (const auto& [name, label] :
         {std::pair{"t_table", labels.table}, std::pair{"t_row", labels.row}, std::pair{"t_column", labels.column},
          std::pair{"t_sentence", labels.sentence}, std::pair{"t_analysis", labels.analysis},
          std::pair{"t_ready", labels.ready}, std::pair{"t_missing", labels.missing},
          std::pair{"ready_heading", labels.ready_heading}, std::pair{"ready_lead", labels.ready_lead}})
        page.set(name, text(label.in(language)));
    return page;
}

}  // namespace

std::string check_html(const CheckReport& report) {
    data page;
    page.set("version", report.version);
    page.set("title", report.feed_name + " · 数据检查 · Feed check");
    page.set("style", text(templates::tokens_css) + text(templates::check_css));
    list pages;
    for (const auto language : {Language::zh, Language::en}) pages.push_back(page_data(report, language));
    page.set("pages", data(pages));
    page.set("policy", "default-src 'none'; style-src 'unsafe-inline'");
    add_parts(page);
    return render(templates::check_html, page);
}

}  // namespace chegu
