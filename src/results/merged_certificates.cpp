#include "results/merged_certificates.h"

#include <string_view>
#include <vector>

#include "feed/file_io.h"
#include "results/gzip.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t gzip_above_bytes = 10'000'000;

/// The answer's name at the start of a row: "flow", "outage:site:S1"; quotes stay.
std::string_view answer_of(std::string_view row) { return row.substr(0, row.find(',')); }

/// The part whose answer it is.
std::string_view part_of(std::string_view answer) {
    if (answer == "flow") return "flow";
    return answer == "baseline" || answer.starts_with("baseline:") ? "baseline" : "chain";
}

/// Rows of certificates.csv with their line ends, without the header.
std::vector<std::string_view> rows_of(std::string_view csv) {
    std::vector<std::string_view> rows;
    std::size_t begin = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        if (csv[at] == '"') quoted = !quoted;
        if (csv[at] != '\n' || quoted) continue;
        if (begin > 0) rows.push_back(csv.substr(begin, at + 1 - begin));
        begin = at + 1;
    }
    return rows;
}

}  // namespace

std::string merged_certificates(const fs::path& out, std::span<const ResultPart> parts) {
    std::string before;
    if (fs::exists(out / certificates_file)) before = read_file(out / certificates_file);
    else if (fs::exists(out / zipped_certificates_file)) before = gunzip(read_file(out / zipped_certificates_file));
    const auto new_part = [&](std::string_view name) -> const ResultPart* {
        for (const auto& part : parts)
            if (part.name == name && !part.certificates.empty()) return &part;
        return nullptr;
    };
    std::string merged;
    std::string header;
    for (const std::string_view name : {"flow", "chain", "baseline"}) {
        if (const auto* part = new_part(name)) {
            const auto end = part->certificates.find('\n') + 1;
            header = part->certificates.substr(0, end);
            merged += part->certificates.substr(end);
            continue;
        }
        if (!before.empty()) header = before.substr(0, before.find('\n') + 1);
        for (const auto row : rows_of(before))
            if (part_of(answer_of(row)) == name) merged += row;
    }
    return header + merged;
}

void write_certificates(const fs::path& folder, const std::string& bytes) {
    if (bytes.empty()) return;
    const bool large = bytes.size() > gzip_above_bytes;
    write_file(folder / (large ? zipped_certificates_file : certificates_file), large ? gzip(bytes) : bytes);
}

}  // namespace chegu
