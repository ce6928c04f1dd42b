#include "base/file_io.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/failure.h"

namespace chegu {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
    const auto reason = std::generic_category().message(error);
    throw Failure(FailureKind::bad_input,
                  {"无法写入 " + path.string() + "：" + reason, "can't write " + path.string() + ": " + reason});
}

/// An open file that is closed whatever happens.
class Descriptor {
   public:
    Descriptor(const std::filesystem::path& path, int flags) : path_(path), fd_(::open(path.c_str(), flags, 0666)) {
        if (fd_ < 0) fail(path, errno);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }

    void write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto written = ::write(fd_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail(path_, errno);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void sync() const {
        if (::fsync(fd_) != 0) fail(path_, errno);
    }
    void close() {
        const int fd = std::exchange(fd_, -1);
        if (::close(fd) != 0) fail(path_, errno);
    }

   private:
    const std::filesystem::path& path_;
    int fd_;
};

}  // namespace

std::string read_file(const std::filesystem::path& path) {
    try {
        std::ifstream file(path, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(file), {}};
        if (file.is_open() && !file.bad()) return bytes;
    } catch (const std::ios_base::failure&) {  // how the stream says that the disk failed it
    }
    throw Failure(FailureKind::bad_input, {"无法读取 " + path.string(), "can't read " + path.string()});
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC);
    file.write(bytes);
    file.sync();
    file.close();
}

void sync_file(const std::filesystem::path& path) {
    const Descriptor file(path, O_RDONLY | O_CLOEXEC);
    file.sync();
}

void rename_new(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
    // Some file systems can't tell; between the look and the renaming is a moment, which is what they leave us.
    if (errno != EINVAL && errno != ENOSYS) fail(to, errno);
    if (std::filesystem::exists(to)) fail(to, EEXIST);
    std::filesystem::rename(from, to);
}

void replace_file(const std::filesystem::path& path, std::string_view bytes) {
    auto beside = path;
    beside += ".new";
    std::error_code error;
    std::filesystem::remove(beside, error);
    write_file(beside, bytes);
    std::filesystem::rename(beside, path, error);
    if (error) {
        const auto reason = error.value();
        std::filesystem::remove(beside, error);
        fail(path, reason);
    }
    sync_folder(path.has_parent_path() ? path.parent_path() : ".");
}

void sync_folder(const std::filesystem::path& folder) {
    const Descriptor directory(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    directory.sync();
}

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string text = "sha256:";
    constexpr std::string_view digits = "0123456789abcdef";
    for (const unsigned char byte : hash) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

}  // namespace chegu
