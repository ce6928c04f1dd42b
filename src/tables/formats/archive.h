#pragma once
// The entries of a ZIP file, inflated under limits: what a hostile one could cost is known before anything else opens
// it.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace chegu::formats {

struct ArchiveLimits {
    std::size_t entries = 4096;
    std::uint64_t bytes = std::uint64_t{1} << 30U;  // of all entries, inflated
    std::uint64_t free_bytes = 8U << 20U;           // up to here any ratio is allowed
    std::uint64_t ratio = 100;                      // inflated to packed, of the whole file
};

/// Takes the bytes of one entry, piece by piece.
using EntryBytes = std::function<void(std::string_view)>;

/// Goes through the entries in the order of the directory; each is inflated and counted. `open(name)` returns what
/// takes its bytes, or nothing. Throws Refused: unsafe_archive (a limit, a link, a name that is absolute, holds `..` or
/// stands twice, an encrypted entry), unreadable_file where the archive is damaged.
void each_entry(const std::filesystem::path& file, const std::function<EntryBytes(std::string_view)>& open,
                const ArchiveLimits& limits = {});

/// Writes an archive of ours anew, each entry with the bytes that `change(name, bytes)` makes of its own; the same
/// archive gives the same bytes. Throws Failure (system).
void rewrite_entries(const std::filesystem::path& file,
                     const std::function<std::string(const std::string& name, std::string bytes)>& change);

}  // namespace chegu::formats
