#include "results/certificates_file.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/file_io.h"
#include "base/gzip.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t gzip_above_bytes = 10'000'000;

/// The answer's name at the start of a row: "flow", "outage:site:S1"; quotes stay.
std::string_view answer_of(std::string_view row) { return row.substr(0, row.find(',')); }

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

std::string merged_certificates(const ResultSchema& schema, const fs::path& out, std::span<const ResultPart> parts) {
    std::string before;
    if (fs::exists(out / certificates_file)) before = read_file(out / certificates_file);
    else if (fs::exists(out / zipped_certificates_file)) before = gunzip(read_file(out / zipped_certificates_file));
    std::string header = before.substr(0, before.find('\n') + 1);
    // In the order of the parts; what belongs to none of them was written by another Chegu and stays.
    std::vector<std::string_view> order;
    for (const auto& owner : schema.answers)
        if (std::find(order.begin(), order.end(), owner.part) == order.end()) order.push_back(owner.part);
    order.emplace_back();
    const auto rows = rows_of(before);
    std::string merged;
    for (const auto name : order) {
        const auto made = std::find_if(parts.begin(), parts.end(), [&](const ResultPart& part) {
            return part.name == name && !part.certificates.empty();
        });
        if (made != parts.end()) {
            const auto end = made->certificates.find('\n') + 1;
            header = made->certificates.substr(0, end);
            merged += made->certificates.substr(end);
            continue;
        }
        for (const auto row : rows)
            if (owner_of(answer_of(row), schema.answers) == name) merged += row;
    }
    return header + merged;
}

void write_certificates(const fs::path& folder, const std::string& bytes) {
    if (bytes.empty()) return;
    const bool large = bytes.size() > gzip_above_bytes;
    write_file(folder / (large ? zipped_certificates_file : certificates_file), large ? gzip(bytes) : bytes);
}

}  // namespace chegu
