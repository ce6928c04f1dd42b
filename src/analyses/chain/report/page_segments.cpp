// Where the chain is missing, weak or strong, stage by stage.

#include <algorithm>

#include "analyses/chain/report/chain_page.h"
#include "analyses/chain/report/chain_sentences.h"
#include "analyses/chain/report/chain_words.h"
#include "analyses/chain/results/chain_results.h"
#include "base/number.h"
#include "page/numbers.h"
#include "page/spacing.h"
#include "page/words.h"

namespace chegu::page {
namespace {

std::string mark(Grade grade) {
    switch (grade) {
        case Grade::missing: return "missing";
        case Grade::weak: return "weak";
        case Grade::strong: return "strong";
    }
    return {};
}

Data segment_row(const Page& page, const MoneyColumn& needs, const SegmentFinding& finding) {
    const auto language = page.language();
    const auto& cluster = page.cluster;
    const auto reason = grade_reason(cluster, finding);
    return object(
        {{"name", cluster.segments[finding.segment].name.in(language)},
         {"mark", mark(*finding.grade)},
         {"grade", std::string{grade_word(*finding.grade).in(language)}},
         {"need", finding.need_value > 0 ? needs.cell(finding.need_value) : std::string{no_figure}},
         {"no_need", text_or_none(finding.need_value > 0 ? "" : sentences::nothing_needed(language))},
         {"rate", finding.local_rate ? percent_figure(*finding.local_rate, 0, language) : std::string{no_figure}},
         {"no_rate", text_or_none(finding.local_rate ? "" : sentences::no_parts_arrive(language))},
         {"sources", finding.sources_min ? count_text(*finding.sources_min, language) : std::string{no_figure}},
         {"no_sources", text_or_none(finding.sources_min ? "" : sentences::nothing_needed(language))},
         {"reason", language == Language::zh ? spaced(reason.zh) : reason.en}});
}

/// The segments of a stage that are not shown in full, by name, grade by grade; false where there are none.
Data only_named(const Page& page, const StageFacts& stage) {
    const auto language = page.language();
    Data grades{Data::type::list};
    bool any = false;
    for (const auto grade : {Grade::missing, Grade::weak, Grade::strong}) {
        std::string names;
        for (const auto* finding : stage.segments) {
            if (*finding->grade != grade || std::ranges::find(stage.in_full, finding) != stage.in_full.end()) continue;
            if (!names.empty()) names += language == Language::zh ? "、" : ", ";
            names += page.cluster.segments[finding->segment].name.in(language);
        }
        if (names.empty()) continue;
        any = true;
        grades << object({{"mark", mark(grade)},
                          {"grade", std::string{grade_word(grade).in(language)}},
                          {"names", language == Language::zh ? spaced(names) : names}});
    }
    return any ? object({{"grades", grades}}) : Data{false};
}

Data stages(const Page& page, const ChainFacts& chain, const MoneyColumn& needs) {
    const auto language = page.language();
    Data list{Data::type::list};
    for (const auto& stage : chain.stages) {
        std::array<std::size_t, 3> by_grade{};
        Data rows{Data::type::list};
        for (const auto* finding : stage.segments) {
            ++by_grade[static_cast<std::size_t>(*finding->grade)];
            rows << segment_row(page, needs, *finding);
        }
        Data in_full{Data::type::list};
        for (const auto* finding : stage.in_full) in_full << segment_row(page, needs, *finding);
        list << object({{"stage", std::string{stage_word(stage.stage).in(language)}},
                        {"counts", sentences::grade_counts(by_grade, language)},
                        {"rows", rows},
                        {"in_full", in_full},
                        {"others", only_named(page, stage)}});
    }
    return list;
}

/// What the section leaves out: figures of segments that are only named, segments without a grade.
std::string left_out(const ChainFacts& chain, Language language) {
    const auto& [missing, weak, strong] = chain.by_grade;
    std::string text;
    if (chain.in_full < missing + weak) text = sentences::segments_named(chain.in_full, missing + weak, language);
    else if (strong > 0) text = sentences::strong_named(language);
    if (chain.without_items == 0) return text;
    if (!text.empty() && language == Language::en) text += ' ';
    return text + sentences::segments_without_items(chain.without_items, language);
}

}  // namespace

Data segments_section(const Page& page, const std::vector<SegmentFinding>& segments, const ChainFacts& chain) {
    const auto language = page.language();
    if (chain.stages.empty())
        return object({{"names", sentences::chain_names(language)},
                       {"title", sentences::no_segments_title(language)},
                       {"empty", sentences::no_segments(language)},
                       {"filled", false}});
    const auto& cluster = page.cluster;
    double most = 0;
    for (const auto& finding : segments)
        if (finding.grade) most = std::max(most, finding.need_value);
    const MoneyColumn needs(most, page.style);
    auto sub = sentences::segments_sub(cluster.regions[cluster.settings.home_region].name.in(language),
                                       cluster.settings, language);
    if (chain.widest_gap != nullptr)
        sub += sentences::widest_gap(cluster.segments[chain.widest_gap->segment].name.in(language),
                                     page.money(chain.widest_gap->need_value), language);
    const auto title = sentences::segments_title(chain.by_grade, language);
    return object({{"names", sentences::chain_names(language)},
                   {"title", title},
                   {"figure", picture(page, "chain", title, sentences::chain_caption(language))},
                   {"sub", sub},
                   {"empty", false},
                   {"filled", true},
                   {"need_unit", needs.unit()},
                   {"stages", stages(page, chain, needs)},
                   {"more", text_or_none(left_out(chain, language))}});
}

}  // namespace chegu::page
