#pragma once

#include <string>
#include <string_view>

#include "analyses/chain/sweep.h"
#include "results/table_writer.h"

namespace chegu {

/// Writes rows of certificates.csv for losses: columns (made, moved, served, a day) and rows (prices) by LossLayout.
class LossCertificateWriter {
   public:
    LossCertificateWriter(const Cluster& cluster, const Network& network);

    /// A whole answer; what is 0 is left out.
    void whole(std::string_view answer, const LossAnswer& values);
    /// What differs from another answer, zeros too.
    void differing(std::string_view answer, const Certificate& certificate);

    [[nodiscard]] std::string take() { return table_.take(); }

   private:
    void column(std::string_view answer, std::size_t index, double value);
    void row(std::string_view answer, std::size_t index, double value);

    const Cluster& cluster_;
    const Network& network_;
    TableWriter table_;
};

}  // namespace chegu
