#include "analyses/baseline/report/baseline_report.h"

#include "analyses/baseline/report/baseline_page.h"
#include "analyses/baseline/report/baseline_words.h"
#include "analyses/baseline/report/embedded.h"

namespace chegu {
namespace {

bool derive(const Case& of, Shelf&) { return of.answers.find<BaselineFindings>() != nullptr; }

page::Data moved(const page::Page& page, const Case& of, const Shelf&) {
    return baseline_section(page, of.answers.get<BaselineFindings>());
}

}  // namespace

const page::ReportRoom& baseline_report() {
    static const page::ReportRoom room{
        derive, {{"moved", 90, {"实际与方案", "What really moved"}, templates::section_baseline_html, {}, moved}},
        {},     page::baseline_words(),
        {},     {}};
    return room;
}

}  // namespace chegu
