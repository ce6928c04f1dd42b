#include "analyses/chain/sweep_file.h"

#include <bit>
#include <cmath>
#include <type_traits>

#include "base/failure.h"
#include "base/hash.h"

namespace chegu {
namespace {

constexpr std::string_view first_line = "chegu sweep part 2\n";
constexpr std::size_t hash_size = 32;
constexpr std::uint64_t no_id = std::numeric_limits<std::uint64_t>::max();

[[noreturn]] void not_a_part(std::string_view zh, std::string_view en) {
    throw Failure(FailureKind::bad_input, {"读不了停产推演的这一部分：" + std::string(zh) + "。",
                                           "this is no part of a sweep that can be read: " + std::string(en)});
}

std::string hash_of(std::string_view bytes) {
    Hash hash;
    hash.add(bytes);
    return hash.hex();
}

/// Numbers as 8 bytes, the lowest first; lists and texts with their length before them.
class Writer {
   public:
    static constexpr bool reads = false;

    void number(std::uint64_t value) {
        for (int byte = 0; byte < 8; ++byte) {
            bytes_ += static_cast<char>(value & 0xFFU);
            value >>= 8U;
        }
    }
    void field(double value) { number(std::bit_cast<std::uint64_t>(value)); }
    void field(bool value) { bytes_ += value ? '\1' : '\0'; }
    void field(std::size_t value) { number(value); }
    void field(const std::string& text) {
        number(text.size());
        bytes_ += text;
    }
    template <class Tag>
    void field(Id<Tag> id) {
        number(id.given() ? std::uint64_t{id.index()} : no_id);
    }
    template <class T, class Each>
    void list(const std::vector<T>& rows, Each each) {
        number(rows.size());
        for (const auto& row : rows) each(row);
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

   private:
    std::string bytes_;
};

/// The same backwards. Trusts nothing: a length beyond the bytes that are left is refused before memory is taken.
class Reader {
   public:
    static constexpr bool reads = true;
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        const auto bytes = take(8);
        std::uint64_t value = 0;
        for (std::size_t byte = 8; byte-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[byte]);
        return value;
    }
    void field(double& value) {
        value = std::bit_cast<double>(number());
        if (std::isnan(value)) not_a_part("有一处不是数", "a figure is no number");
    }
    void field(bool& value) {
        const char byte = take(1).front();
        if (byte != '\0' && byte != '\1') not_a_part("内容已损坏", "it is damaged");
        value = byte == '\1';
    }
    void field(std::size_t& value) { value = number(); }
    void field(std::string& text) { text = take(number()); }
    template <class Tag>
    void field(Id<Tag>& id) {
        const auto value = number();
        if (value == no_id) return;
        if (value >= std::numeric_limits<std::uint32_t>::max()) not_a_part("内容已损坏", "it is damaged");
        id = Id<Tag>{value};
    }
    template <class T, class Each>
    void list(std::vector<T>& rows, Each each) {
        const auto size = number();
        if (size > rest_.size()) cut();
        for (std::uint64_t k = 0; k < size; ++k) each(rows.emplace_back());
    }
    void end() const {
        if (!rest_.empty()) not_a_part("末尾有多余的内容", "something stands behind its end");
    }

   private:
    [[noreturn]] static void cut() { not_a_part("内容不完整", "it is cut off"); }
    std::string_view take(std::uint64_t size) {
        if (size > rest_.size()) cut();
        const auto taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    std::string_view rest_;
};

/// What is written is const, what is read is not: one list of fields for both ways.
template <class Bytes, class T>
using Of = std::conditional_t<Bytes::reads, T, const T>;

/// Hands the fields over one after another. Those that `join` finds, risk_index and annual_loss, are no part of it.
template <class Bytes>
class Fields {
   public:
    explicit Fields(Bytes& bytes) : bytes_(bytes) {}

    void part(Of<Bytes, SweepPart>& of) {
        all(of.input, of.first);
        bytes_.list(of.findings, [&](auto& finding) { this->finding(finding); });
        bytes_.list(of.bases, [&](auto& base) {
            all(base.days);
            answer(base.answer);
        });
        bytes_.list(of.base_curve, [&](auto& point) {
            all(point.days);
            certificate(point.certificate);
        });
        all(of.resolved_cold, of.resolved_cold_before, of.stopped);
    }

   private:
    void finding(Of<Bytes, OutageFinding>& of) {
        all(of.solved, of.added_loss, of.loss_lower, of.loss_upper, of.tts_days, of.first_hit);
        bytes_.list(of.curve, [&](auto& point) {
            all(point.days, point.loss);
            certificate(point.certificate);
        });
        bytes_.list(of.levers, [&](auto& lever) {
            all(lever.process, lever.lane, lever.link, lever.stock, lever.node, lever.price);
        });
        bytes_.list(of.responses, [&](auto& response) { all(response.column, response.before, response.after); });
        certificate(of.certificate);
        certificate(of.survival);
    }
    void certificate(Of<Bytes, Certificate>& of) {
        const auto difference = [&](auto& one) { all(one.index, one.value); };
        bytes_.list(of.x, difference);
        bytes_.list(of.dual, difference);
    }
    void answer(Of<Bytes, LossAnswer>& of) {
        const auto value = [&](auto& one) { all(one); };
        bytes_.list(of.x, value);
        bytes_.list(of.dual, value);
        all(of.upper, of.lower, of.slope, of.offset, of.violation, of.proven);
    }
    template <class... T>
    void all(T&... fields) {
        (bytes_.field(fields), ...);
    }

    Bytes& bytes_;
};

}  // namespace

std::string written(const SweepPart& part) {
    Writer writer;
    Fields(writer).part(part);
    return std::string(first_line) + hash_of(writer.bytes()) + writer.bytes();
}

SweepPart read_sweep_part(std::string_view bytes) {
    if (!bytes.starts_with(first_line)) not_a_part("开头不是它的第一行", "it does not begin as one of this version");
    bytes.remove_prefix(first_line.size());
    if (bytes.size() < hash_size) not_a_part("内容不完整", "it is cut off");
    const auto hash = bytes.substr(0, hash_size);
    bytes.remove_prefix(hash_size);
    if (hash_of(bytes) != hash) not_a_part("内容已损坏", "it is damaged");
    SweepPart part;
    Reader reader(bytes);
    Fields(reader).part(part);
    reader.end();
    return part;
}

}  // namespace chegu
