#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "base/ascii.h"
#include "base/failure.h"
#include "tables/csv_reader.h"
#include "tables/notice_kinds.h"
#include "tables/read.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

bool is_csv(const fs::path& path) {
    return same_but_for_case(text_of(path.extension()), ".csv") && !text_of(path.filename()).starts_with('.');
}

std::vector<fs::path> csv_files(const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    std::vector<fs::path> files;
    for (; !error && entry != fs::directory_iterator{}; entry.increment(error))
        if (is_csv(entry->path())) files.push_back(entry->path());
    const auto name = text_of(folder);
    if (error)
        throw Failure(fault_of(error), {"无法读取文件夹 " + name + "：" + error.message() + "。",
                                        "The folder " + name + " can't be read: " + error.message() + "."});
    if (files.empty())
        throw Failure(FailureKind::bad_input,
                      {"文件夹 " + name + " 里没有 .csv 文件。", "The folder " + name + " has no .csv file."});
    std::sort(files.begin(), files.end(),
              [](const auto& a, const auto& b) { return std::pair(a.stem(), a) < std::pair(b.stem(), b); });
    return files;
}

void refuse(const std::string& table, const Words& problem, Notices& notices) {
    notices.add({&kinds::invalid_csv, table, 0, {}, {}, {{"problem", problem}}});
}

/// The bytes of a file; nothing where they can't be read (then there is a notice).
bool read_bytes(const fs::path& file, const std::string& table, std::string& bytes, Notices& notices) {
    std::error_code error;
    // A pipe or a device of that name would never end.
    if (!fs::is_regular_file(file, error)) {
        refuse(table, {"不是普通文件", "it is not a regular file"}, notices);
        return false;
    }
    errno = 0;
    const auto size = fs::file_size(file, error);
    if (!error && size > most_csv_bytes) {
        refuse(table, {"文件大于 4 GiB", "the file is larger than 4 GiB"}, notices);
        return false;
    }
    std::ifstream stream(file, std::ios::binary);
    if (!error && stream) {
        bytes.resize(size);
        stream.read(bytes.data(), static_cast<std::streamsize>(size));
    }
    if (error || !stream) {
        if (!error) error = {errno, std::generic_category()};
        const auto why = error.message();
        if (fault_of(error) == FailureKind::system)
            throw Failure(FailureKind::system,
                          {"无法读取 " + file.string() + "：" + why, "can't read " + file.string() + ": " + why});
        refuse(table, {"无法读取：" + why, "it can't be read: " + why}, notices);
        return false;
    }
    return true;
}

}  // namespace

RawFeed read_folder(const fs::path& folder, Notices& notices) {
    RawFeed feed;
    for (const auto& file : csv_files(folder)) {
        auto name = text_of(file.stem());
        auto source = text_of(file.filename());
        if (!feed.tables.empty() && feed.tables.back().name == name) {
            refuse(name, {"同一张表有两个文件：" + source, "there are two files for this table: " + source}, notices);
            continue;
        }
        std::string bytes;
        TextTable table;
        if (read_bytes(file, name, bytes, notices)) table = read_csv(name, source, std::move(bytes), notices);
        table.name = std::move(name);
        table.source = std::move(source);
        feed.tables.push_back(std::move(table));
    }
    std::error_code error;
    const auto full = fs::canonical(folder, error);
    feed.name = text_of(error ? folder.filename() : full.filename());
    return feed;
}

}  // namespace chegu
