#include "report/benefit_words.h"

#include <gtest/gtest.h>

namespace chegu::lists {
namespace {

TEST(BenefitWords, AFormulaHasTheSignsThatPeopleWrite) {
    EXPECT_EQ(benefit_words("invest_cny * 0.05"), "invest_cny × 0.05");
    EXPECT_EQ(benefit_words("a*0.7/12-(b+100000)"), "a × 0.7 ÷ 12 − (b + 100,000)");
    EXPECT_EQ(benefit_words("800000"), "800,000");
    EXPECT_EQ(benefit_words("MIN(\"营收\" * -0.5, 1e6)"), "MIN(营收 × −0.5, 1,000,000)");
}

TEST(BenefitWords, WhatStandsForABlankIsSaid) {
    EXPECT_EQ(benefit_words("COALESCE(purchase_local_cny, 0) * 0.01 + 500000"),
              "purchase_local_cny（未填按 blank: 0） × 0.01 + 500,000");
}

TEST(BenefitWords, CasesStandOneALine) {
    EXPECT_EQ(benefit_words("CASE WHEN growth_pct >= 30 AND size <> 'l' THEN 3000000 ELSE 1000000 END"),
              "growth_pct ≥ 30 且 and size ≠ l：3,000,000\n其余 else：1,000,000");
    EXPECT_EQ(benefit_words("case smart_level when 'lighthouse' then 5000000 when 'it''s' then 1 end"),
              "smart_level = lighthouse：5,000,000\nsmart_level = it's：1");
    EXPECT_EQ(benefit_words("2 * CASE WHEN a IS NULL THEN 1 END"), "2 × (a = 未填 blank：1)");
}

}  // namespace
}  // namespace chegu::lists
