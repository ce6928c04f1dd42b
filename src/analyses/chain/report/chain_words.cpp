#include "analyses/chain/report/chain_words.h"

namespace chegu {

Text grade_word(Grade grade) {
    switch (grade) {
        case Grade::missing: return {"缺", "missing"};
        case Grade::weak: return {"弱", "weak"};
        case Grade::strong: return {"强", "strong"};
    }
    return {};
}

namespace page {
namespace {

constexpr PageWord words[] = {
    {"outages_caption", {"最重的停产", "The worst outages"}},
    {"what_stops", {"停产的", "What stops"}},
    {"bar_loss", {"新增损失", "added loss"}},
    {"bar_holds", {"能撑", "holds"}},
    {"bar_recovery", {"其余恢复期", "rest of the recovery"}},
    {"bar_expected", {"年预期损失", "expected a year"}},
    {"days", {"天", "days"}},
    {"segments_caption", {"各环节的强弱", "Segments and their grades"}},

    {"risk_sub",
     {"按区域汇总逐一停产的各处地点，年预期损失大的在前；年预期损失是频率乘新增损失。",
      "Sites out one at a time, summed by region, largest expected annual loss first: rate times added loss."}},
    {"risk_caption", {"各区域的停产损失", "Losses of outages by region"}},
    {"region", {"区域", "Region"}},
    {"sites_that_lose", {"有损失的地点", "Sites that lose"}},
    {"sites_swept", {"算过的地点", "Computed"}},
    {"worst_site", {"最重的一处", "Worst site"}},
};

}  // namespace

std::span<const PageWord> chain_words() { return words; }

}  // namespace page
}  // namespace chegu
