#pragma once
// Files written so that they are whole or not there at all: every call's result is looked at.

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "base/failure.h"

namespace chegu {

/// What is to be thrown where the system refused to write to `place`: its reason, and whose fault that is (fault_of).
Failure cannot_write(const std::string& place, const std::error_code& error);

/// The bytes of a file. Throws Failure (as fault_of says) naming the file where it can't be read.
std::string read_file(const std::filesystem::path& path);

/// Writes a new file and brings it to the disk (fsync). Throws Failure (cannot_write) where any step fails.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Brings a file that others wrote to the disk. Throws Failure (cannot_write).
void sync_file(const std::filesystem::path& path);

/// Gives what lies at `from` the name `to`, in the same folder; where something of that name is there already it stays
/// and Failure (bad_input) is thrown, as cannot_write is where the system refuses.
void rename_new(const std::filesystem::path& from, const std::filesystem::path& to);

/// The same for a file that may be there already: written beside it, then renamed over it.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

/// Brings a folder's entries to the disk.
void sync_folder(const std::filesystem::path& folder);

/// "sha256:" and the hash in hexadecimal.
std::string sha256(std::string_view bytes);

}  // namespace chegu
