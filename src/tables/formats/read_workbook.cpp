#include <gdal/gdal.h>
#include <gdal/ogr_api.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/moment.h"
#include "base/time_zone.h"
#include "schema/table.h"
#include "tables/formats/feature.h"
#include "tables/formats/ogr.h"
#include "tables/formats/place.h"
#include "tables/formats/setting.h"
#include "tables/formats/table_intake.h"
#include "tables/formats/workbook.h"
#include "tables/formats/workbook_dates.h"
#include "tables/formats/workbook_facts.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

using RowCells = std::vector<std::string>;

bool is_example(const std::string& cell) { return cell.starts_with("#example") || cell.starts_with("#示例"); }

DateStyle style_of(std::string_view table, std::string_view column) {
    const auto* schema = find_table(feed_tables(), table);
    const auto* known = schema == nullptr ? nullptr : schema->find(column);
    if (known != nullptr && known->type == Type::month) return DateStyle::month;
    if (known != nullptr && known->type == Type::moment) return DateStyle::moment;
    return DateStyle::date;
}

/// A local time with its offset in the cluster's time zone; as it is where that can't be told, which check reports.
std::string with_offset(const std::string& local, std::string_view time_zone) {
    const auto as_utc = parse_moment(local + "Z");
    const auto offset = as_utc ? zone_offset_minutes(time_zone, as_utc->seconds) : std::nullopt;
    if (!offset) return local;
    return moment_text({as_utc->seconds - *offset * 60, static_cast<std::int16_t>(*offset)});
}

/// The layers, that of settings first: it says in which time zone the others' times are.
std::vector<OGRLayerH> layers_of(const Dataset& dataset) {
    std::vector<OGRLayerH> layers;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset.get()); ++i)
        layers.push_back(GDALDatasetGetLayer(dataset.get(), i));
    std::stable_partition(layers.begin(), layers.end(),
                          [](OGRLayerH layer) { return std::string_view(OGR_L_GetName(layer)) == "settings"; });
    return layers;
}

class SheetReader {
   public:
    SheetReader(OGRLayerH layer, const SheetFacts& facts, bool from_1904, std::string_view time_zone,
                std::string source, Notices& notices)
        : layer_(layer),
          name_(OGR_L_GetName(layer)),
          facts_(facts),
          from_1904_(from_1904),
          time_zone_(time_zone),
          source_(std::move(source)),
          notices_(notices) {}

    /// Nothing for a blank sheet.
    std::optional<TextTable> read() {
        OGR_L_ResetReading(layer_);
        // With the header as a row like any other, a sheet of a header only is no special case.
        while (auto* feature = OGR_L_GetNextFeature(layer_)) {
            const Feature owner(feature);
            take(static_cast<std::uint32_t>(OGR_F_GetFID(feature)), cells_of(feature));
        }
        if (filled_ != facts_.filled)
            throw Refused{kinds::unreadable_file,
                          {"工作表「" + name_ + "」里有 GDAL 读不出的单元格",
                           "the sheet “" + name_ + "” has cells that GDAL does not read"}};
        if (!intake_) {
            if (find_table(feed_tables(), name_) == nullptr) return std::nullopt;
            begin({});
        }
        report_problems();
        return intake_->finish();
    }

   private:
    RowCells cells_of(OGRFeatureH feature) {
        RowCells cells;
        const int count = OGR_F_GetFieldCount(feature);
        cells.reserve(static_cast<std::size_t>(count));
        for (int field = 0; field < count; ++field) {
            cells.push_back(cell_text(feature, field));
            if (!cells.back().empty()) ++filled_;
            cells.back() = without_escapes(std::move(cells.back()));
        }
        return cells;
    }

    void take(std::uint32_t row, RowCells cells) {
        // What stands in the file, in place of what OGR makes of it.
        for (; next_ < facts_.texts.size() && facts_.texts[next_].row <= row; ++next_)
            if (const auto& seen = facts_.texts[next_]; seen.row == row && seen.column < cells.size())
                cells[seen.column] = text_of(seen);
        if (!intake_) {
            begin(std::move(cells));
            return;
        }
        if (!cells.empty() && is_example(cells.front())) return;
        if (std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); })) return;
        RowCells kept;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (c < header_.size() && !header_[c].empty()) kept.push_back(std::move(cells[c]));
            else if (!cells[c].empty() && nameless_.insert(c).second) report(kinds::unnamed_column, row, c, cells[c]);
        }
        kept.resize(named_);
        intake_->row(row, kept);
    }

    void begin(RowCells header) {
        header_ = std::move(header);
        RowCells named;
        for (const auto& name : header_)
            if (!name.empty()) named.push_back(name);
        named_ = named.size();
        intake_.emplace(name_, source_, std::move(named), notices_);
    }

    std::string text_of(const CellText& seen) const {
        if (!seen.date) return without_escapes(seen.text);
        const auto column = seen.column < header_.size() ? header_[seen.column] : std::string{};
        const auto style = style_of(name_, column);
        const auto text = serial_date_text(seen.text, from_1904_, style);
        if (text.empty()) return seen.text;
        return style == DateStyle::moment ? with_offset(text, time_zone_) : text;
    }

    void report_problems() {
        for (const auto& problem : facts_.problems) report(*problem.kind, problem.row, problem.column, problem.value);
    }

    void report(const NoticeKind& kind, std::uint32_t row, std::size_t column, const std::string& value) {
        notices_.add(kind, [&] {
            return Notice{{}, name_, row, column < header_.size() ? header_[column] : std::string{}, value, {}};
        });
    }

    OGRLayerH layer_;
    std::string name_;
    const SheetFacts& facts_;
    bool from_1904_;
    std::string_view time_zone_;
    std::string source_;
    Notices& notices_;
    std::optional<TableIntake> intake_;
    RowCells header_;
    std::set<std::size_t> nameless_;  // columns without a name that hold something
    std::size_t named_ = 0, filled_ = 0, next_ = 0;
};

}  // namespace

RawFeed read_workbook(const std::filesystem::path& file, Notices& notices) {
    const auto facts = look_through(file);
    const GdalMessages messages;
    const GdalOption headers("OGR_XLSX_HEADERS", "DISABLE");
    const GdalOption types("OGR_XLSX_FIELD_TYPES", "STRING");
    const auto dataset = open_dataset(file.string(), "XLSX", {});
    messages.refuse_if_any();
    if (!dataset) throw Refused{kinds::unreadable_file, {"GDAL 无法打开", "GDAL can't open it"}};
    RawFeed feed;
    std::string time_zone;
    for (auto* layer : layers_of(dataset)) {
        const std::string name = OGR_L_GetName(layer);
        if (name.starts_with('#')) continue;
        const auto found = facts.sheets.find(name);
        if (found == facts.sheets.end())
            throw Refused{kinds::unreadable_file,
                          {"工作表「" + name + "」读不出", "the sheet “" + name + "” can't be read"}};
        SheetReader reader(layer, found->second, facts.from_1904, time_zone, file.filename().string() + "/" + name,
                           notices);
        if (auto table = reader.read()) feed.tables.push_back(std::move(*table));
        if (name == "settings") time_zone = setting(feed, "time_zone");
        messages.refuse_if_any();
    }
    return feed;
}

}  // namespace chegu::formats
