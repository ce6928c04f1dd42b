// pairs.csv: both sites out, against each alone for as long.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "analyses/chain/verify/checks.h"
#include "base/number.h"

namespace chegu::checking {
namespace {

constexpr const char* pair_file = "pairs.csv";

class PairCheck {
   public:
    PairCheck(const ChainCheck& check, const std::vector<SweptOutage>& swept) : check_(check), swept_(swept) {
        const auto sites = sites_to_close(cluster());
        sites_.insert(sites.begin(), sites.end());
    }

    void one(const PairRow& pair) {
        row_ = &pair;
        if (pair.a == pair.b || !sites_.contains(pair.a) || !sites_.contains(pair.b) ||
            !seen_.insert(std::minmax(pair.a, pair.b)).second) {
            check_.findings.add("pair_unknown", place("b"), id(pair.b), {},
                                {"一对是两处不同的、不是市场的地点，只列一次",
                                 "a pair is two different sites, no markets, listed once"});
            return;
        }
        days_ = std::max(cluster().sites[pair.a].recover_days, cluster().sites[pair.b].recover_days);
        expect("recover_days", pair.recover_days, days_, 0,
               {"两处中较长的恢复天数", "the longer of the two sites' recover_days"});
        base_ = check_.bases.find(days_);
        if (base_ == nullptr) {
            check_.findings.add("base_missing", {check_.certificates.file()}, {}, "base:" + number_text(days_),
                                {"缺少平时的答案", "the answer without an outage is missing"});
            return;
        }
        const bool a_heavier = pair.added_a >= pair.added_b;
        const SiteId heavier = a_heavier ? pair.a : pair.b;
        const LossVectors alone = single(heavier, a_heavier ? "added_a" : "added_b", true);
        single(a_heavier ? pair.b : pair.a, a_heavier ? "added_b" : "added_a", false);
        both(alone);
    }

   private:
    [[nodiscard]] const Cluster& cluster() const { return check_.program.net.cluster; }
    [[nodiscard]] const std::string& id(SiteId site) const { return cluster().sites[site].id; }
    [[nodiscard]] Place place(const char* column) const { return {pair_file, row_->row, column}; }
    [[nodiscard]] double written(std::string_view column) const {
        return column == "added_a" ? row_->added_a : row_->added_b;
    }
    void expect(const char* column, double is, double right, double noise, const Words& because) {
        check_.findings.expect("pair_figure", place(column), is, right, because, noise / tolerance);
    }

    /// One of the two alone. Its own recover_days may be these: then outages.csv says what it adds.
    LossVectors single(SiteId site, const char* column, bool heavier) {
        for (std::size_t k = 0; k < swept_.size(); ++k)
            if (swept_[k].site == site && swept_[k].recover_days == days_ && check_.tables.outages[k].row > 0)
                expect(column, written(column), check_.tables.outages[k].added_loss, noise(base_->upper()),
                       {"outages.csv 里这处地点的新增损失", "this site's added loss in outages.csv"});
        auto name = fmt::format("single:{}:{}", id(site), number_text(days_));
        if (!heavier && !check_.certificates.has(name)) return {};
        const auto [known, added] = singles_.try_emplace(name);
        if (added) known->second = check_.certify(base_->vectors, name, closed_sites(check_.program, {site}), days_);
        const Certified& alone = known->second;
        expect(column, written(column), std::max(0.0, alone.upper() - base_->upper()), noise(alone.upper()),
               {"证书里这处地点单独停产的新增损失", "what the site alone adds by the certificate"});
        return alone.vectors;
    }

    void both(const LossVectors& alone) {
        const auto name = fmt::format("pair:{}:{}", id(row_->a), id(row_->b));
        const Certified pair = check_.certify(alone, name, closed_sites(check_.program, {row_->a, row_->b}), days_);
        const double slack = noise(pair.upper());
        const double most = pair.upper() - base_->lower();
        const double least = pair.lower() - base_->upper();
        expect("loss_upper", row_->loss_upper, std::max(0.0, most), slack,
               {"证书的方案在两处都停产时新增的损失", "what the certificate's plan adds with both out"});
        expect("loss_lower", row_->loss_lower, std::max(0.0, least), slack,
               {"证书的价格证明的新增损失", "what the certificate's prices prove"});
        if (row_->loss_lower == row_->loss_upper && most - least > 2 * slack)
            check_.findings.add(
                "not_solved", place("loss_lower"), number_text(row_->loss_lower), number_text(least),
                {"证书的方案与价格算出的损失不等", "the certificate's plan and prices prove different losses"});
        const double sum = row_->added_a + row_->added_b;
        const double low = row_->loss_lower - sum - slack;
        const double high = row_->loss_upper - sum + slack;
        if (row_->interaction < low || row_->interaction > high)
            check_.findings.add(
                "interaction", place("interaction"), number_text(row_->interaction),
                number_text(row_->loss_upper - sum),
                {"两处同时停产的新增损失减去两者单独之和", "the added loss of both less the sum of the two alone"});
        const double threshold = 0.001 * std::max(row_->added_a, row_->added_b) + 1e-6 * std::max(1.0, pair.upper());
        if (std::abs(row_->interaction) < threshold * (1 - tolerance))
            check_.findings.add("pair_additive", place("interaction"), number_text(row_->interaction), {},
                                {"叠加损失太小，不应列出", "the interaction is too small: no row belongs here"});
        if (std::min(row_->added_a, row_->added_b) > row_->loss_upper + slack)
            check_.findings.add("pair_figure", place("loss_upper"), number_text(row_->loss_upper), {},
                                {"两处停产的损失不会小于一处", "two sites out lose no less than one"});
    }

    [[nodiscard]] double noise(double loss) const {
        return 2 * check_.noise(std::max(std::abs(loss), std::abs(base_->upper())), days_);
    }

    const ChainCheck& check_;
    const std::vector<SweptOutage>& swept_;
    std::set<SiteId> sites_;
    std::set<std::pair<SiteId, SiteId>> seen_;
    std::map<std::string, Certified> singles_;
    const PairRow* row_ = nullptr;
    const Certified* base_ = nullptr;
    double days_ = 0;
};

}  // namespace

void check_pairs(const ChainCheck& check, const std::vector<SweptOutage>& swept) {
    PairCheck pairs(check, swept);
    for (const auto& pair : check.tables.pairs) pairs.one(pair);
}

}  // namespace chegu::checking
