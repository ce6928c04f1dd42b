#include "base/time_zone.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

namespace chegu {
namespace {

constexpr std::size_t head_bytes = 44;

/// Big-endian whole numbers out of a file; what lies beyond its end is 0 and makes it unusable.
class Bytes {
   public:
    explicit Bytes(std::string bytes) : bytes_(std::move(bytes)) {}

    std::int64_t take(std::size_t size) {
        if (size > left()) {
            at_ = bytes_.size();
            whole_ = false;
            return 0;
        }
        std::uint64_t number = (static_cast<unsigned char>(bytes_[at_]) & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
        for (std::size_t i = 0; i < size; ++i) number = number << 8U | static_cast<unsigned char>(bytes_[at_++]);
        return static_cast<std::int64_t>(number);
    }
    void skip(std::size_t size) {
        whole_ = whole_ && size <= left();
        at_ += std::min(size, left());
    }
    [[nodiscard]] std::string_view rest() const { return std::string_view(bytes_).substr(at_); }
    [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
    [[nodiscard]] bool whole() const { return whole_; }

   private:
    std::string bytes_;
    std::size_t at_ = 0;
    bool whole_ = true;
};

struct Counts {
    std::size_t utc = 0, standard = 0, leaps = 0, times = 0, types = 0, letters = 0;
    /// Of the block behind the head, times having this many bytes.
    [[nodiscard]] std::size_t bytes(std::size_t width) const {
        return times * width + times + types * 6 + letters + leaps * (width + 4) + standard + utc;
    }
};

std::optional<Counts> head_of(Bytes& file) {
    if (file.left() < head_bytes || !file.rest().starts_with("TZif")) return std::nullopt;
    file.skip(20);
    const auto count = [&] { return static_cast<std::size_t>(std::clamp<std::int64_t>(file.take(4), 0, 100'000)); };
    Counts counts;
    counts.utc = count();
    counts.standard = count();
    counts.leaps = count();
    counts.times = count();
    counts.types = count();
    counts.letters = count();
    return counts;
}

bool is_zone_name(std::string_view zone) {
    return !zone.empty() && zone.front() != '/' && zone.find("..") == std::string_view::npos &&
           std::all_of(zone.begin(), zone.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                      c == '_' || c == '-' || c == '+';
           });
}

}  // namespace

std::optional<int> zone_offset_minutes(std::string_view zone, std::int64_t local_seconds) {
    if (!is_zone_name(zone)) return std::nullopt;
    const auto path = "/usr/share/zoneinfo/" + std::string(zone);
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none)) return std::nullopt;
    std::ifstream stream(path, std::ios::binary);
    Bytes file({std::istreambuf_iterator<char>(stream), {}});
    // The first block has times of 32 bits, for old readers; the second is the one that counts.
    const auto old = head_of(file);
    if (!old) return std::nullopt;
    file.skip(old->bytes(4));
    const auto counts = head_of(file);
    if (!counts || counts->types == 0) return std::nullopt;
    std::vector<std::int64_t> times, types, offsets;
    for (std::size_t i = 0; i < counts->times; ++i) times.push_back(file.take(8));
    for (std::size_t i = 0; i < counts->times; ++i) types.push_back(file.take(1) & 0xFF);
    for (std::size_t i = 0; i < counts->types; ++i) {
        offsets.push_back(file.take(4));
        file.skip(2);
    }
    file.skip(counts->letters + counts->leaps * 12 + counts->standard + counts->utc);
    if (!file.whole()) return std::nullopt;
    // Between two changes the offset is one; the local time must lie between them by that very offset.
    for (std::size_t i = 0; i <= times.size(); ++i) {
        const auto type = i == 0 ? 0U : static_cast<std::size_t>(types[i - 1]);
        if (type >= offsets.size()) return std::nullopt;
        const auto moment = local_seconds - offsets[type];
        if ((i > 0 && moment < times[i - 1]) || (i < times.size() && moment >= times[i])) continue;
        // Behind the last change a rule goes on, if the zone has one: with a comma in it.
        if (i == times.size() && file.rest().find(',') != std::string_view::npos) return std::nullopt;
        return static_cast<int>(offsets[type] / 60);
    }
    return std::nullopt;
}

}  // namespace chegu
