#include "base/file_io.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <span>

namespace chegu {
namespace {

std::error_code error_of(int number) { return {number, std::generic_category()}; }

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
    throw cannot_write(path.string(), error_of(error));
}

[[noreturn]] void fail_to_read(const std::filesystem::path& path, int error) {
    const auto code = error_of(error);
    const auto reason = code.message();
    throw Failure(fault_of(code),
                  {"无法读取 " + path.string() + "：" + reason, "can't read " + path.string() + ": " + reason});
}

/// An open file that is closed whatever happens.
class Descriptor {
   public:
    using Fail = void (*)(const std::filesystem::path&, int);
    Descriptor(const std::filesystem::path& path, int flags, Fail fail_to_open = fail)
        : path_(path), fd_(::open(path.c_str(), flags, 0666)) {
        if (fd_ < 0) fail_to_open(path, errno);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }

    /// So many bytes of the file's next ones; 0 at its end.
    [[nodiscard]] std::size_t read(std::span<char> buffer) const {
        while (true) {
            const auto size = ::read(fd_, buffer.data(), buffer.size());
            if (size >= 0) return static_cast<std::size_t>(size);
            if (errno != EINTR) fail_to_read(path_, errno);
        }
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

Failure cannot_write(const std::string& place, const std::error_code& error) {
    const auto reason = error.message();
    return {fault_of(error), {"无法写入 " + place + "：" + reason, "can't write " + place + ": " + reason}};
}

std::string read_file(const std::filesystem::path& path) {
    const Descriptor file(path, O_RDONLY | O_CLOEXEC, fail_to_read);
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (const auto size = file.read(buffer)) bytes.append(buffer.data(), size);
    return bytes;
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
    if (::rename(from.c_str(), to.c_str()) != 0) fail(to, errno);
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
