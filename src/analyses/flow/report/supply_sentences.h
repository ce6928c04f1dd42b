#pragma once
// The computed sentences of suppliers, stages, corridors and firms (see page/sentences.h), and what stands at the
// pictures.

#include <string>
#include <string_view>

#include "base/language.h"

namespace chegu::sentences {

// Who supplies whom.
std::string suppliers_names(Language language);
std::string suppliers_title(const std::string& value, const std::string& single_share, Language language);
std::string no_suppliers_title(Language language);
std::string no_suppliers(Language language);
std::string suppliers_unknown(Language language);
std::string suppliers_finding(const std::string& item, const std::string& from, const std::string& to,
                              Language language);
std::string suppliers_caption(Language language);
std::string suppliers_more(std::size_t rows, Language language);
std::string sources_cell(std::size_t sources, Language language);

// Where in the chain the cost arises.
std::string stages_heading(const std::string& stage, const std::string& share, Language language);
std::string no_stage(Language language);

// Corridors.
std::string lanes_names(Language language);
std::string lanes_title(const std::string& tonnes, const std::string& value, const std::string& mode,
                        const std::string& share, Language language);
std::string lanes_finding(const std::string& from, const std::string& to, const std::string& share, Language language);
/// What the map of corridors draws of all there are.
struct LanesDrawn {
    std::size_t drawn = 0;
    std::size_t corridors = 0;
    std::string share;  // of the value
    bool by_region = false;
};
std::string lanes_caption(const LanesDrawn& lanes, Language language);
std::string corridors(std::size_t number, Language language);
std::string lanes_more(std::size_t rows, Language language);
std::string tonnes_unit(bool thousands, Language language);

// Firms whose figures the plan rests on.
std::string firms_heading(std::size_t firms, std::size_t assumed, Language language);
std::string no_firm(Language language);
std::string more_firms(std::size_t firms, Language language);

}  // namespace chegu::sentences
