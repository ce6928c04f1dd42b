#pragma once
// Runs the program as a user would and reads what it wrote.

#include <filesystem>
#include <string>
#include <vector>

namespace chegu {

/// The feed that the README's first command runs.
inline const std::string sample = CHEGU_SOURCE_DIR "/data/wuhan";

struct Ran {
    int exit = -1;
    std::string out;
    std::string err;
};

/// Runs build/chegu with these words, the locale C and no terminal; `environment` holds further variables,
/// "NAME=value".
Ran run_program(const std::vector<std::string>& words, const std::vector<std::string>& environment = {});

/// The same of any other program.
Ran run_command(const std::vector<std::string>& words, const std::vector<std::string>& environment = {});

/// A folder of its own for one test, gone afterwards.
class ScratchFolder {
   public:
    explicit ScratchFolder(const std::filesystem::path& parent = std::filesystem::temp_directory_path());
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

   private:
    std::filesystem::path path_;
};

/// Where files need no disk: for tests of so many runs that bringing each to a disk would take minutes.
std::filesystem::path memory_folder();

std::string bytes_of(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, std::string_view bytes);
/// Every file of a folder by name, without those named in `except`.
std::vector<std::pair<std::string, std::string>> files_of(const std::filesystem::path& folder,
                                                          const std::vector<std::string>& except = {});
/// Writes an inline feed (support/inline_feed.h) as a folder of CSV files.
void write_feed(std::string_view feed, const std::filesystem::path& folder);

}  // namespace chegu
