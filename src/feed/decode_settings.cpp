#include "feed/decode_settings.h"

#include <algorithm>
#include <string>
#include <utility>

#include "feed/look_alike.h"
#include "feed/nearest_name.h"
#include "feed/notice_kinds.h"

namespace chegu {
namespace {

std::vector<std::string_view> names_of(const TableSchema& keys) {
    std::vector<std::string_view> names;
    for (const auto& column : keys.columns) names.push_back(column.name);
    return names;
}

class SettingsReader {
   public:
    SettingsReader(const TextTable& settings, const TableSchema& keys, Notices& notices)
        : settings_(settings), keys_(keys), notices_(notices), value_(settings.find("value")) {}

    void read(SettingsRow& result, TextTable& row) {
        const auto key_at = settings_.find("key");
        if (key_at == TextTable::npos || value_ == TextTable::npos) return;
        for (std::size_t r = 0; r < settings_.rows(); ++r) {
            const auto key = settings_.cell(r, key_at);
            if (key.empty()) report(r, kinds::missing_value, "key", {});
            else if (row.find(key) != TextTable::npos) report(r, kinds::repeated_setting, "key", key);
            else if (keys_.find(key) == nullptr) unknown(r, key);
            else take(r, *keys_.find(key), result, row);
        }
        for (const auto& key : keys_.columns)
            if (key.required && row.find(key.name) == TextTable::npos && !settings_.told.ids.contains(key.name))
                notices_.add(kinds::missing_setting,
                             [&] { return Notice{{}, settings_.name, 0, "key", std::string(key.name), {}}; });
    }

   private:
    void take(std::size_t r, const Column& key, SettingsRow& result, TextTable& row) {
        if (settings_.told.cells.contains({settings_.row_numbers[r], value_}))
            row.told.cells.emplace(row.row_numbers.front(), row.header.size());
        row.header.emplace_back(key.name);
        row.cells.push_back(settings_.cell(r, value_));
        result.given_in.push_back(settings_.row_numbers[r]);
    }

    void unknown(std::size_t r, std::string_view key) {
        notices_.add(kinds::unknown_setting, [&] {
            Notice notice{{}, settings_.name, settings_.row_numbers[r], "key", shown(key), {}};
            suggest(notice, key, nearest_name(key, names_of(keys_)));
            return notice;
        });
    }

    void report(std::size_t r, const NoticeKind& kind, std::string_view column, std::string_view value) {
        notices_.add(kind, [&] {
            return Notice{{}, settings_.name, settings_.row_numbers[r], std::string(column), shown(value), {}};
        });
    }

    const TextTable& settings_;
    const TableSchema& keys_;
    Notices& notices_;
    std::size_t value_;
};

}  // namespace

SettingsRow settings_row(const TextTable* settings, const TableSchema& keys, Notices& notices) {
    SettingsRow result;
    const auto row = std::make_shared<TextTable>();
    row->name = "settings";
    row->row_numbers = {1};
    if (settings != nullptr) {
        row->source = settings->source;
        row->bytes = settings->bytes;
        row->more_bytes = settings->more_bytes;
        SettingsReader(*settings, keys, notices).read(result, *row);
    }
    result.table = row;
    return result;
}

}  // namespace chegu
