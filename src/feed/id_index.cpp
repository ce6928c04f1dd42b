#include "feed/id_index.h"

#include <sodium.h>

#include <algorithm>
#include <bit>
#include <utility>

#include "base/failure.h"

namespace chegu {

IdIndex::IdIndex() : slots_(1) {}

IdIndex::IdIndex(const TextTable& table, std::vector<std::size_t> positions)
    : table_(&table), positions_(std::move(positions)), slots_(std::bit_ceil(table.rows() * 2 + 1)) {
    static_assert(crypto_shorthash_KEYBYTES == std::tuple_size_v<decltype(secret_)>);
    if (sodium_init() < 0)
        throw Failure(FailureKind::system, {"libsodium 没有随机数的来源", "libsodium has no source of random numbers"});
    randombytes_buf(secret_.data(), secret_.size());
    const auto mask = slots_.size() - 1;
    for (RowIndex row = 0; row < table.rows(); ++row) {
        if (table.cell(row, positions_.front()).empty()) continue;
        const auto hash = hash_of_row(row);
        auto at = hash & mask;
        while (slots_[at].row != no_row && (slots_[at].hash != hash || !same_key(slots_[at].row, row)))
            at = (at + 1) & mask;
        if (slots_[at].row == no_row) slots_[at] = {hash, row};
        else repeats_.push_back({row, slots_[at].row});
    }
}

RowIndex IdIndex::find(std::string_view id) const {
    if (table_ == nullptr || id.empty()) return no_row;
    const auto mask = slots_.size() - 1;
    const auto hash = hash_of(id);
    for (auto at = hash & mask; slots_[at].row != no_row; at = (at + 1) & mask)
        if (slots_[at].hash == hash && table_->cell(slots_[at].row, positions_.front()) == id) return slots_[at].row;
    return no_row;
}

bool IdIndex::left_out(std::string_view id) const {
    if (table_ == nullptr) return false;
    const auto& told = table_->told;
    return told.ids_unknown || told.ids.contains(id);
}

std::vector<std::string_view> IdIndex::first_ids(std::size_t most) const {
    std::vector<std::string_view> ids;
    const auto rows = table_ == nullptr ? 0 : table_->rows();
    for (RowIndex row = 0; row < rows && ids.size() < most; ++row) {
        const auto id = table_->cell(row, positions_.front());
        if (!id.empty()) ids.push_back(id);
    }
    return ids;
}

std::uint32_t IdIndex::hash_of(std::string_view text) const {
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), secret_.data());
    return std::bit_cast<std::array<std::uint32_t, 2>>(hash)[0];
}

std::uint32_t IdIndex::hash_of_row(RowIndex row) const {
    std::uint32_t hash = hash_of(table_->cell(row, positions_.front()));
    for (std::size_t i = 1; i < positions_.size(); ++i)
        hash = std::rotl(hash, 5) ^ hash_of(table_->cell(row, positions_[i]));
    return hash;
}

bool IdIndex::same_key(RowIndex a, RowIndex b) const {
    return std::all_of(positions_.begin(), positions_.end(),
                       [&](std::size_t position) { return table_->cell(a, position) == table_->cell(b, position); });
}

}  // namespace chegu
