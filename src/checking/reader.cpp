#include "checking/reader.h"

#include <fmt/format.h>

#include <system_error>
#include <utility>

#include "base/failure.h"
#include "base/file_io.h"
#include "base/gzip.h"
#include "base/number.h"
#include "tables/csv_reader.h"

namespace chegu::checking {
namespace {

/// Never throws: a folder that can't be searched has no files.
bool there(const std::filesystem::path& file) {
    std::error_code error;
    return std::filesystem::exists(file, error);
}

}  // namespace

ResultTable::ResultTable(const std::filesystem::path& out, std::string file,
                         std::initializer_list<std::string_view> columns, Findings& findings)
    : file_(std::move(file)), findings_(findings) {
    std::string bytes;
    try {
        const bool zipped = !there(out / file_) && there(out / (file_ + ".gz"));
        if (zipped) file_ += ".gz";
        bytes = read_file(out / file_);
        if (zipped) bytes = gunzip(bytes);
    } catch (const Failure& failure) {
        if (failure.kind() == FailureKind::system) throw;
        findings.add("file_missing", {file_}, {}, {}, failure.words());
        return;
    }
    Notices notices(20);
    table_ = read_csv(file_, file_, std::move(bytes), notices);
    complete_ = true;
    for (const auto& [code, count] : notices.by_code())
        for (const Notice& notice : count.samples) {
            findings.add("not_csv", {file_, notice.row, notice.column}, notice.value, {},
                         {sentence(notice, Language::zh), sentence(notice, Language::en)});
            complete_ = false;
        }
    for (const auto column : columns) {
        columns_[column] = table_.find(column);
        if (columns_[column] != TextTable::npos) continue;
        findings.add("column_missing", {file_, 1, std::string(column)}, {}, {},
                     {"缺少这一列", "this column is missing"});
        complete_ = false;
    }
    if (complete_) findings.report().rows_checked += table_.rows();
}

std::string_view ResultRow::text(std::string_view column) const {
    return table_.table_.cell(row_, table_.columns_.at(column));
}

void ResultRow::fault(std::string_view code, std::string_view column, std::string expected, const Words& because) {
    good_ = false;
    table_.findings_.add(code, {table_.file_, number(), std::string(column)},
                         column.empty() ? std::string{} : std::string(text(column)), std::move(expected), because);
}

void ResultRow::unknown(std::string_view column) {
    fault("unknown_id", column, {}, {"输入数据里没有这个编号", "the feed has no such id"});
}

void ResultRow::absent(std::string_view column) {
    fault("not_in_place", column, {},
          {"这一行属于候选项目，今天并不存在", "this row belongs to a candidate and is not there today"});
}

double ResultRow::any(std::string_view column) {
    const auto value = parse_number(text(column));
    if (!value) fault("not_a_number", column, {}, {"这里必须是一个有限的数", "a finite number must stand here"});
    return value.value_or(0);
}

std::optional<double> ResultRow::any_or_blank(std::string_view column) {
    if (text(column).empty()) return std::nullopt;
    return any(column);
}

double ResultRow::positive(std::string_view column) {
    const double value = any(column);
    if (value < 0) fault("negative", column, {}, {"这个数不能小于 0", "this number can't be below 0"});
    return value;
}

double ResultRow::quantity(std::string_view column) {
    const double value = positive(column);
    if (good_ && value <= nothing)
        fault("no_quantity", column, {},
              {"数量不大于 1e-9 的行不写入这张表", "rows of 1e-9 or less are left out of this table"});
    return value;
}

int ResultRow::period(std::string_view column, int periods) {
    const auto value = parse_number(text(column));
    if (value && *value >= 1 && *value <= periods && *value == std::floor(*value)) return static_cast<int>(*value) - 1;
    fault("no_such_period", column, {},
          {fmt::format("时段必须是 1 到 {} 的整数", periods),
           fmt::format("a period is a whole number from 1 to {}", periods)});
    return 0;
}

void ResultRow::same(std::string_view column, std::string_view right) {
    auto expected = defused(right);
    if (text(column) != expected)
        fault("other_id", column, std::move(expected),
              {"与本行其他编号在输入数据中的记载不符", "the feed says otherwise of the row's other ids"});
}

void ResultRow::unique(std::initializer_list<std::string_view> columns) {
    std::string key;
    for (const auto column : columns) key.append(text(column)).push_back('\0');
    if (!table_.keys_.insert(std::move(key)).second)
        fault("repeated_key", {}, {}, {"同一个键已在前面的行出现", "an earlier row has the same key"});
}

}  // namespace chegu::checking
