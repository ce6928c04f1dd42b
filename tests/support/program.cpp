#include "support/program.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "support/inline_feed.h"
#include "tables/csv_writer.h"

namespace chegu {
namespace {

std::string shell_word(std::string_view word) {
    std::string text = "'";
    for (const char letter : word) {
        if (letter == '\'') text += R"('\'')";
        else text += letter;
    }
    return text + "'";
}

}  // namespace

Ran run_program(const std::vector<std::string>& words, const std::vector<std::string>& environment) {
    std::vector<std::string> command{CHEGU_PROGRAM};
    command.insert(command.end(), words.begin(), words.end());
    return run_command(command, environment);
}

Ran run_command(const std::vector<std::string>& words, const std::vector<std::string>& environment) {
    const ScratchFolder scratch;
    std::string command = "env -u LC_MESSAGES LC_ALL=C";
    for (const auto& variable : environment) command += " " + shell_word(variable);
    for (const auto& word : words) command += " " + shell_word(word);
    command +=
        " >" + shell_word((scratch / "out").string()) + " 2>" + shell_word((scratch / "err").string()) + " </dev/null";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(scratch / "out"), bytes_of(scratch / "err")};
}

ScratchFolder::ScratchFolder(const std::filesystem::path& parent) {
    std::string name = (parent / "chegu-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    path_ = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path memory_folder() {
    const std::filesystem::path memory = "/dev/shm";
    return ::access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream out(file, std::ios::binary);
    out << bytes;
}

std::vector<std::pair<std::string, std::string>> files_of(const std::filesystem::path& folder,
                                                          const std::vector<std::string>& except) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (std::find(except.begin(), except.end(), name) == except.end())
            files.emplace_back(name, bytes_of(entry.path()));
    }
    std::sort(files.begin(), files.end());
    return files;
}

void write_feed(std::string_view feed, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (const auto& table : inline_feed(feed).tables) write_bytes(folder / (table.name + ".csv"), csv_text(table));
}

}  // namespace chegu
