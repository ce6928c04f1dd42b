#include "tables/formats/workbook_cells.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>

#include "tables/formats/archive.h"
#include "tables/formats/place.h"
#include "tables/formats/workbook_dates.h"
#include "tables/formats/workbook_sheet.h"
#include "tables/formats/xml.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

constexpr std::size_t most_part_bytes = 16U << 20U;  // of a part that is held whole

int whole(std::string_view text) {
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The parts that say what the sheets are; the sheets themselves may come before them.
struct Parts {
    std::map<std::string, std::string, std::less<>> held;  // by name
    SharedTexts shared;
    std::map<std::string, bool, std::less<>> names;  // of all entries
};

/// Reads the shared texts into the bytes of the workbook, as people see them: without the phonetics beside them.
std::shared_ptr<XmlReader> shared_reader(Workbook& book, SharedTexts& shared) {
    struct State {
        std::string text;
        bool in_text = false, phonetic = false;
    };
    const auto state = std::make_shared<State>();
    return std::make_shared<XmlReader>(
        "xl/sharedStrings.xml",
        [state](std::string_view element, const char**) {
            const auto name = local_name(element);
            if (name == "si") *state = State{};
            else if (name == "rPh") state->phonetic = true;
            else if (name == "t") state->in_text = true;
        },
        [state, &book, &shared](std::string_view element) {
            const auto name = local_name(element);
            if (name == "rPh") state->phonetic = false;
            else if (name == "t") state->in_text = false;
            if (name != "si") return;
            const auto text = without_escapes(std::move(state->text));
            shared.emplace_back(static_cast<std::uint32_t>(book.bytes.size()), static_cast<std::uint32_t>(text.size()));
            book.bytes += text;
        },
        [state](std::string_view text) {
            if (state->in_text && !state->phonetic) state->text += text;
        });
}

Parts parts_of(const std::filesystem::path& file, Workbook& book) {
    Parts parts;
    const auto shared = shared_reader(book, parts.shared);
    bool has_shared = false;
    each_entry(file, [&](std::string_view name) -> EntryBytes {
        parts.names[std::string(name)] = true;
        if (name == "xl/sharedStrings.xml") {
            has_shared = true;
            return [shared](std::string_view bytes) { shared->take(bytes); };
        }
        if (name != "xl/workbook.xml" && name != "xl/_rels/workbook.xml.rels" && name != "xl/styles.xml") return {};
        auto& held = parts.held[std::string(name)];
        return [&held](std::string_view bytes) {
            held += bytes;
            if (held.size() > most_part_bytes)
                throw Refused{kinds::unsafe_archive, {"样式或目录过大", "its styles or list of sheets are too large"}};
        };
    });
    if (has_shared) shared->finish();
    if (parts.held.find("xl/workbook.xml") == parts.held.end())
        throw Refused{kinds::wrong_content,
                      {"里面没有工作簿（xl/workbook.xml）", "it holds no workbook (xl/workbook.xml)"}};
    return parts;
}

void parse(const Parts& parts, const std::string& name, XmlReader::Start start) {
    const auto found = parts.held.find(name);
    if (found == parts.held.end()) return;
    XmlReader reader(
        name, std::move(start), [](std::string_view) {}, [](std::string_view) {});
    reader.take(found->second);
    reader.finish();
}

/// The number format of each cell style.
std::vector<NumberFormat> formats_of(const Parts& parts) {
    std::map<int, std::string> own;
    std::vector<NumberFormat> formats;
    bool in_cells = false;
    parse(parts, "xl/styles.xml", [&](std::string_view element, const char** attributes) {
        const auto name = local_name(element);
        if (name == "numFmt") own[whole(attribute(attributes, "numFmtId"))] = attribute(attributes, "formatCode");
        else if (name == "cellXfs") in_cells = true;
        else if (name == "cellStyles" || name == "dxfs") in_cells = false;
        else if (name == "xf" && in_cells) {
            const int id = std::max(whole(attribute(attributes, "numFmtId")), 0);
            const auto found = own.find(id);
            formats.push_back({id, found == own.end() ? std::string{} : found->second});
        }
    });
    if (formats.empty()) formats.emplace_back();
    return formats;
}

/// r:id, whatever prefix a writer gives the relations' namespace.
std::string_view relation(const char** attributes) {
    for (; *attributes != nullptr; attributes += 2)
        if (const std::string_view name = attributes[0];
            name.find(':') != std::string_view::npos && local_name(name) == "id")
            return attributes[1];
    return {};
}

/// The sheets in their order, and the position of each by the part it stands in.
std::map<std::string, std::size_t, std::less<>> sheet_parts(const Parts& parts, Workbook& book) {
    std::map<std::string, std::string, std::less<>> targets;
    parse(parts, "xl/_rels/workbook.xml.rels", [&](std::string_view element, const char** attributes) {
        if (local_name(element) != "Relationship" ||
            attribute(attributes, "Type").find("/worksheet") == std::string_view::npos)
            return;
        const auto target = attribute(attributes, "Target");
        targets[std::string(attribute(attributes, "Id"))] =
            target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
    });
    std::map<std::string, std::size_t, std::less<>> positions;
    std::map<std::string, bool, std::less<>> seen;
    parse(parts, "xl/workbook.xml", [&](std::string_view element, const char** attributes) {
        const auto name = local_name(element);
        if (name == "workbookPr") {
            const auto setting = attribute(attributes, "date1904");
            book.from_1904 = setting == "1" || setting == "true";
        }
        if (name != "sheet") return;
        const std::string sheet(attribute(attributes, "name"));
        const auto target = targets.find(relation(attributes));
        if (target == targets.end()) return;  // a chart sheet
        if (parts.names.find(target->second) == parts.names.end())
            throw Refused{kinds::unreadable_file,
                          {"缺少工作表「" + sheet + "」的内容", "the content of the sheet “" + sheet + "” is missing"}};
        if (!seen.emplace(sheet, true).second || !positions.emplace(target->second, book.sheets.size()).second)
            throw Refused{kinds::unreadable_file,
                          {"工作表「" + sheet + "」出现了两次", "the sheet “" + sheet + "” is there twice"}};
        book.sheets.push_back({sheet, {}, {}});
    });
    return positions;
}

}  // namespace

bool NumberFormat::is_date() const {
    return code.empty() ? is_date_format(id) : is_date_format(std::string_view(code));
}

Workbook workbook_cells(const std::filesystem::path& file) {
    Workbook book;
    const auto parts = parts_of(file, book);
    const auto sheets = sheet_parts(parts, book);
    book.formats = formats_of(parts);
    WorkbookBudget budget;
    std::vector<std::shared_ptr<XmlReader>> readers;
    each_entry(file, [&](std::string_view name) -> EntryBytes {
        const auto sheet = sheets.find(name);
        if (sheet == sheets.end()) return {};
        const auto walk = std::make_shared<SheetWalk>(book, book.sheets[sheet->second], parts.shared, budget);
        readers.push_back(std::make_shared<XmlReader>(
            std::string(name), [walk](std::string_view element, const char** a) { walk->start(element, a); },
            [walk](std::string_view element) { walk->end(element); },
            [walk](std::string_view text) { walk->characters(text); }));
        return [reader = readers.back()](std::string_view bytes) { reader->take(bytes); };
    });
    for (const auto& reader : readers) reader->finish();
    return book;
}

std::string without_escapes(std::string text) {
    constexpr std::size_t length = 7;  // _x000D_
    for (std::size_t at = 0; (at = text.find("_x", at)) != std::string::npos; ++at) {
        if (at + length > text.size() || text[at + length - 1] != '_') continue;
        unsigned code = 0;
        const auto* begin = text.data() + at + 2;
        if (std::from_chars(begin, begin + 4, code, 16).ptr != begin + 4 || code >= 0x80) continue;
        text.replace(at, length, 1, static_cast<char>(code));
    }
    return text;
}

}  // namespace chegu::formats
