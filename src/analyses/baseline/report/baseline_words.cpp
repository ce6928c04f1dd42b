#include "analyses/baseline/report/baseline_words.h"

namespace chegu::page {
namespace {

constexpr PageWord words[] = {
    {"steps_caption",
     {"从实际支付到最低成本方案，逐步相加；怎样分步是约定，见「词语释义」",
      "From what was paid to the least-cost plan, step by step; how it is split is a convention, see Definitions"}},
    {"bar_whole", {"总额", "total"}},
    {"bar_more", {"增加", "adds"}},
    {"bar_less", {"减少", "saves"}},
    {"model_fit", {"模型与实际差得最多的线路", "Lanes on which the model is farthest from what was paid"}},
    {"paid", {"实际支付", "Paid"}},
    {"by_model", {"模型", "Model"}},
    {"difference", {"差额", "Difference"}},
    {"most_to_save", {"可省最多的到货", "Deliveries with most to save"}},
    {"where_to", {"送到", "To"}},
    {"as_moved", {"原来的走法", "As it moved"}},
    {"planned", {"方案", "Plan"}},
    {"saved", {"可省", "Saved"}},
    {"baseline_files",
     {"全部明细在 baseline.csv、waterfall.csv、baseline_savings.csv、baseline_sources.csv 和 model_fit.csv。",
      "All rows are in baseline.csv, waterfall.csv, baseline_savings.csv, baseline_sources.csv and model_fit.csv."}},
};

}  // namespace

std::span<const PageWord> baseline_words() { return words; }

}  // namespace chegu::page
