#pragma once
// What the report room of an analysis hands in: its sections of the page with their words and templates, its figures
// for the pictures, its lists. The report puts them together and names no analysis.

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "base/shelf.h"
#include "case/case.h"
#include "page/page.h"
#include "page/picture_data.h"
#include "page/templates.h"
#include "page/words.h"
#include "page/workbook.h"

namespace chegu::page {

/// One of the charts (五图) that planning offices ask for, as the head of the page names it.
struct Chart {
    int place;  // among all charts, the lowest first
    Text name;
};

/// A section of the page.
struct Section {
    std::string_view name;      // of its data in the template and of its anchor; unique among all rooms
    int place;                  // among all sections, the lowest first
    Text title;                 // in the table of contents
    std::string_view layout;    // its template
    std::vector<Chart> charts;  // that it holds
    /// What its template is filled with; false where it has nothing to say. `facts` is what rooms derived.
    std::function<Data(const Page& page, const Case& of, const Shelf& facts)> fill;
    std::string_view style = {};  // CSS that only this section needs
};

/// A sheet of lists.xlsx.
struct ListedSheet {
    int place;  // among all sheets, the lowest first
    Sheet (*make)(const Case& of);
};

/// All that one analysis brings to the report.
struct ReportRoom {
    /// Derives what is said in both languages, once, and puts it on the shelf, where sections find it by type. False
    /// where the case has no answer of the analysis: its sections are then left out.
    bool (*derive)(const Case& of, Shelf& facts);
    std::vector<Section> sections;
    std::vector<Part> parts;          // templates that its sections call by {{>name}}
    std::span<const PageWord> words;  // that they call; keys are unique among all rooms
    std::vector<PictureData> pictures;
    std::vector<ListedSheet> sheets;
};

}  // namespace chegu::page
