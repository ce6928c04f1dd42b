#pragma once
// A folder for the files of a fuzzer: in memory where the system has such a place, since each input is a file.

#include <fcntl.h>
#include <sys/stat.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace chegu {

class Scratch {
   public:
    Scratch() {
        std::error_code error;
        const std::filesystem::path memory = "/dev/shm";
        const auto parent =
            std::filesystem::is_directory(memory, error) ? memory : std::filesystem::temp_directory_path();
        std::string name = (parent / "chegu-fuzz-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) std::abort();
        path_ = name;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

    /// Gives the file a date of its own: GDAL keeps what it knows of an archive while size and second are the same.
    void date(const std::filesystem::path& file) {
        const timespec moment{++second_, 0};
        const timespec both[] = {moment, moment};
        if (::utimensat(AT_FDCWD, file.c_str(), both, 0) != 0) std::abort();
    }

   private:
    std::filesystem::path path_;
    std::time_t second_ = 1'000'000'000;
};

inline void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream out(file, std::ios::binary);
    out << bytes;
    if (!out.flush()) std::abort();
}

}  // namespace chegu
