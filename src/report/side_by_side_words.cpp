#include "report/side_by_side_words.h"

#include <string>
#include <utility>

namespace chegu {

using Data = kainjow::mustache::data;

void set_side_by_side_words(Data& page, Language language) {
    constexpr std::pair<const char*, Text> words[] = {
        {"t_sides", {"并排比较", "Side by side"}},
        {"t_figure", {"指标", "Figure"}},
        {"t_change", {"变化", "Change"}},
        {"t_changed", {"数据改了什么", "What changed in the feed"}},
        {"t_causes",
         {"总成本为什么变：各项相加等于总差额", "Why total cost moved: the lines add up to the difference"}},
        {"t_cause", {"成本项", "Cost line"}},
        {"t_bar", {"条形", "Bar"}},
        {"t_more", {"增加", "more"}},
        {"t_less", {"减少", "less"}},
        {"t_lost", {"少交付", "less delivered"}},
        {"t_sum", {"合计", "Total"}},
    };
    for (const auto& [key, text] : words) page.set(key, std::string{text.in(language)});
}

}  // namespace chegu
