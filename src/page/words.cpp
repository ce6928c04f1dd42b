#include "page/words.h"

namespace chegu {
namespace {

constexpr page::PageWord words_of_the_page[] = {
    {"no_picture",
     {"图由脚本画出；没有脚本时，本节的表里有同样的数字。",
      "A script draws this picture; without it the table of this section holds the same figures."}},
    {"rank", {"序", "#"}},
    {"item", {"产品", "Item"}},
    {"route", {"起点 → 终点", "From → to"}},
    {"mode", {"方式", "Mode"}},
    {"share", {"份额", "Share"}},
    {"reason", {"原因", "Why"}},
};

struct UnitWord {
    std::string_view unit;
    Text text;
};
constexpr UnitWord unit_words[] = {
    {"piece", {"件", "pcs"}},
    {"set", {"套", "sets"}},
    {"vehicle", {"辆", "vehicles"}},
    {"unit", {"台", "units"}},
    {"pallet", {"托", "pallets"}},
    {"m", {"米", "m"}},
    {"m2", {"平方米", "m²"}},
    {"m3", {"立方米", "m³"}},
    {"kg", {"千克", "kg"}},
    {"t", {"吨", "t"}},
    {"l", {"升", "l"}},
};

}  // namespace

std::span<const page::PageWord> page::page_words() { return words_of_the_page; }

Text confidence_word(Confidence confidence) {
    switch (confidence) {
        case Confidence::official: return {"官方", "Official"};
        case Confidence::published: return {"公开", "Published"};
        case Confidence::estimate: return {"估计", "Estimate"};
        case Confidence::assumed: return {"假设", "Assumed"};
        case Confidence::not_said: return {"未注明", "Not said"};
    }
    return {};
}

Text severity_word(Severity severity) {
    switch (severity) {
        case Severity::error: return {"错误", "error"};
        case Severity::warning: return {"警告", "warning"};
        case Severity::info: return {"提示", "note"};
    }
    return {};
}

Text stage_word(Stage stage) {
    switch (stage) {
        case Stage::upstream: return {"上游", "Upstream"};
        case Stage::midstream: return {"中游", "Midstream"};
        case Stage::downstream: return {"下游", "Downstream"};
        case Stage::service: return {"服务", "Services"};
    }
    return {};
}

std::string unit_word(std::string_view unit, Language language) {
    for (const auto& known : unit_words)
        if (known.unit == unit) return std::string{known.text.in(language)};
    return std::string{unit};
}

Text per_word(Per per) {
    switch (per) {
        case Per::unit: return {"件", "units"};
        case Per::t: return {"吨", "t"};
        case Per::m3: return {"立方米", "m³"};
        case Per::ceu: return {"标准车位", "CEU"};
    }
    return {};
}

}  // namespace chegu
