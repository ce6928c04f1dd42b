#include "tables/formats/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <cerrno>
#include <ctime>
#include <limits>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tables/formats/place.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

struct CloseArchive {
    void operator()(archive* reader) const { archive_read_free(reader); }
};

[[noreturn]] void unsafe(std::string zh, std::string en) {
    throw Refused{kinds::unsafe_archive, {std::move(zh), std::move(en)}};
}

[[noreturn]] void damaged(archive* reader) {
    const char* said = archive_error_string(reader);
    const std::string why = said == nullptr ? "ZIP" : said;
    const int error = archive_errno(reader);  // libarchive's own numbers among the system's
    if (error == ENOMEM || error == EIO || error == EMFILE || error == ENFILE)
        throw Failure(FailureKind::system, {why, why});
    throw Refused{kinds::unreadable_file, {why, why}};
}

struct CloseWriter {
    void operator()(archive* writer) const { archive_write_free(writer); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

[[noreturn]] void cannot_write(archive* writer, const std::filesystem::path& file) {
    const char* said = archive_error_string(writer);
    const std::string why = said == nullptr ? "ZIP" : said;
    throw Failure(FailureKind::system,
                  {"无法写入 " + file.string() + "：" + why, "can't write " + file.string() + ": " + why});
}

bool leaves_its_folder(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.front() == '\\' || name.find('\\') != std::string_view::npos ||
        name.find(':') != std::string_view::npos)
        return true;
    for (std::size_t begin = 0; begin <= name.size();) {
        const auto end = std::min(name.find('/', begin), name.size());
        if (name.substr(begin, end - begin) == "..") return true;
        begin = end + 1;
    }
    return false;
}

std::string checked_name(archive_entry* entry, std::set<std::string, std::less<>>& seen) {
    const char* raw = archive_entry_pathname(entry);
    const std::string name = raw == nullptr ? "" : raw;
    if (leaves_its_folder(name))
        unsafe("条目的名称指向包外：" + name, "an entry's name leads out of the archive: " + name);
    if (archive_entry_symlink(entry) != nullptr || archive_entry_hardlink(entry) != nullptr ||
        (archive_entry_filetype(entry) != AE_IFREG && archive_entry_filetype(entry) != AE_IFDIR))
        unsafe("条目是链接：" + name, "an entry is a link: " + name);
    if (archive_entry_is_encrypted(entry) != 0) unsafe("内容有密码保护", "it is protected by a password");
    if (!seen.insert(name).second) unsafe("条目重复：" + name, "an entry stands twice: " + name);
    return name;
}

}  // namespace

void each_entry(const std::filesystem::path& file, const std::function<EntryBytes(std::string_view)>& open,
                const ArchiveLimits& limits) {
    const std::unique_ptr<archive, CloseArchive> owner(archive_read_new());
    archive* reader = owner.get();
    // The directory at the end, which is what other programs read: the entries one meets on the way may be others.
    archive_read_support_format_zip_seekable(reader);
    if (archive_read_open_filename(reader, file.c_str(), 1U << 16U) != ARCHIVE_OK) damaged(reader);
    const auto packed = std::max<std::uint64_t>(1, std::filesystem::file_size(file));
    const auto most = std::min(limits.bytes, std::max(limits.free_bytes, packed * limits.ratio));
    std::set<std::string, std::less<>> seen;
    std::uint64_t inflated = 0;
    archive_entry* entry = nullptr;
    for (int result = 0; (result = archive_read_next_header(reader, &entry)) != ARCHIVE_EOF;) {
        if (result != ARCHIVE_OK) damaged(reader);
        const auto name = checked_name(entry, seen);
        if (seen.size() > limits.entries)
            unsafe(fmt::format("条目多于 {} 个", limits.entries),
                   fmt::format("it has more than {} entries", limits.entries));
        const auto take = open(name);
        const void* block = nullptr;
        std::size_t size = 0;
        for (la_int64_t offset = 0;
             (result = archive_read_data_block(reader, &block, &size, &offset)) != ARCHIVE_EOF;) {
            if (result != ARCHIVE_OK) damaged(reader);
            inflated += size;
            if (inflated > most)
                unsafe(fmt::format("解压后超过 {} MiB（文件本身 {} KiB）", most >> 20U, packed >> 10U),
                       fmt::format("it inflates to more than {} MiB (the file itself has {} KiB)", most >> 20U,
                                   packed >> 10U));
            if (take) take({static_cast<const char*>(block), size});
        }
    }
}

void rewrite_entries(const std::filesystem::path& file,
                     const std::function<std::string(const std::string& name, std::string bytes)>& change) {
    constexpr auto any = std::numeric_limits<std::uint64_t>::max();
    std::vector<std::pair<std::string, std::string>> entries;
    each_entry(file,
               [&](std::string_view name) -> EntryBytes {
                   const auto position = entries.size();
                   entries.emplace_back(name, std::string{});
                   return [&entries, position](std::string_view bytes) { entries[position].second += bytes; };
               },
               {.entries = std::numeric_limits<std::size_t>::max(), .bytes = any, .free_bytes = any, .ratio = 1});
    auto beside = file;
    beside += ".beside";
    const std::unique_ptr<archive, CloseWriter> owner(archive_write_new());
    archive* writer = owner.get();
    const auto require = [&](la_ssize_t result) {
        if (result < ARCHIVE_OK) cannot_write(writer, file);
    };
    require(archive_write_set_format_zip(writer));
    require(archive_write_open_filename(writer, beside.c_str()));
    for (auto& [name, bytes] : entries) {
        const auto changed = change(name, std::move(bytes));
        const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
        constexpr std::time_t first_of_zip = 315532800;  // 1980-01-01, which every ZIP can hold
        archive_entry_set_pathname(entry.get(), name.c_str());
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_mtime(entry.get(), first_of_zip, 0);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(changed.size()));
        require(archive_write_header(writer, entry.get()));
        require(archive_write_data(writer, changed.data(), changed.size()));
    }
    require(archive_write_close(writer));
    std::filesystem::rename(beside, file);
}

}  // namespace chegu::formats
