#include "base/gzip.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cerrno>
#include <memory>
#include <new>

#include "base/failure.h"

namespace chegu {
namespace {

using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;

void require(bool good, archive* from) {
    if (good) return;
    if (archive_errno(from) == ENOMEM) throw std::bad_alloc();
    const char* reason = archive_error_string(from);
    const std::string text = reason == nullptr ? "" : reason;
    throw Failure(FailureKind::bad_input, {"压缩文件出错：" + text, "compressed file: " + text});
}

la_ssize_t append(archive*, void* to, const void* bytes, std::size_t size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

}  // namespace

std::string gzip(std::string_view bytes) {
    std::string file;
    const Writer writer(archive_write_new(), &archive_write_free);
    auto* out = writer.get();
    require(archive_write_add_filter_gzip(out) == ARCHIVE_OK, out);
    require(archive_write_set_filter_option(out, "gzip", "timestamp", nullptr) == ARCHIVE_OK, out);
    require(archive_write_set_format_raw(out) == ARCHIVE_OK, out);
    require(archive_write_set_bytes_in_last_block(out, 1) == ARCHIVE_OK, out);
    require(archive_write_open(out, &file, nullptr, append, nullptr) == ARCHIVE_OK, out);
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_pathname(entry.get(), "data");
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    require(archive_write_header(out, entry.get()) == ARCHIVE_OK, out);
    require(archive_write_data(out, bytes.data(), bytes.size()) == static_cast<la_ssize_t>(bytes.size()), out);
    require(archive_write_close(out) == ARCHIVE_OK, out);
    return file;
}

std::string gunzip(std::string_view file, std::size_t most_bytes) {
    const Reader reader(archive_read_new(), &archive_read_free);
    auto* in = reader.get();
    require(archive_read_support_filter_gzip(in) == ARCHIVE_OK, in);
    require(archive_read_support_format_raw(in) == ARCHIVE_OK, in);
    require(archive_read_support_format_empty(in) == ARCHIVE_OK, in);
    require(archive_read_open_memory(in, file.data(), file.size()) == ARCHIVE_OK, in);
    archive_entry* entry = nullptr;
    const int begun = archive_read_next_header(in, &entry);
    // libarchive passes on what is not packed, and unpacks what is packed several times.
    constexpr int packed_once = 2;
    if (archive_filter_count(in) != packed_once)
        throw Failure(FailureKind::bad_input, {"不是压缩一次的 gzip 文件", "it is no gzip file, packed once"});
    if (begun == ARCHIVE_EOF) return {};
    require(begun == ARCHIVE_OK, in);
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (true) {
        const auto size = archive_read_data(in, buffer.data(), buffer.size());
        require(size >= 0, in);
        if (size == 0) return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(size));
        if (bytes.size() > most_bytes)
            throw Failure(FailureKind::bad_input,
                          {"压缩文件解开后过大", "the compressed file is too large when unpacked"});
    }
}

}  // namespace chegu
