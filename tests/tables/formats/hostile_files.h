#pragma once
// Files that are broken or mean harm, each with what must be said of it.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace chegu {

struct HostileFile {
    std::string name;   // what is wrong with it
    std::string place;  // the file's or folder's name: its ending says how it is read
    std::string code;   // the notice that says so
    std::function<void(const std::filesystem::path&)> make;
};

std::vector<HostileFile> hostile_workbooks();
std::vector<HostileFile> hostile_geopackages();
std::vector<HostileFile> hostile_folders();

/// All of them.
std::vector<HostileFile> hostile_files();

}  // namespace chegu
