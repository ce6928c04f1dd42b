#pragma once
// The answers of certificates.csv that are not the flow plan's, by name. Private to src/results/verify*.

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "analyses/chain/verify/program.h"

namespace chegu::checking {

/// Whether this is the name of an answer of `chegu chain`.
bool is_chain_answer(std::string_view answer);

class ChainCertificates {
   public:
    /// Reads the file; a row that can't be understood is a finding and left out.
    ChainCertificates(const std::filesystem::path& out, const LossProgram& program, Findings& findings);

    [[nodiscard]] bool complete() const { return complete_; }
    /// The file, for findings: it may be zipped.
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] bool has(const std::string& answer) const { return answers_.contains(answer); }
    /// The first row of the answer, 0 where it has none.
    [[nodiscard]] std::uint32_t first_row(const std::string& answer) const;

    /// The numbers that follow a name: of "base_curve:" the days of its points, ascending.
    [[nodiscard]] std::vector<double> numbered(std::string_view name) const;

    /// `from` with what the answer says otherwise. The answer counts as asked for from now on.
    [[nodiscard]] LossVectors changed(const LossVectors& from, const std::string& answer);
    /// A finding for each answer that nobody asked for.
    void check_all_used(Findings& findings) const;

   private:
    struct Value {
        std::size_t index = 0;  // x first, then y
        double value = 0;
        std::uint32_t row = 0;
    };
    struct Answer {
        std::vector<Value> values;
        bool used = false;
    };
    void check_repeats(Findings& findings);

    const LossProgram& program_;
    std::unordered_map<std::string, Answer> answers_;
    std::string file_;
    bool complete_ = false;
};

}  // namespace chegu::checking
