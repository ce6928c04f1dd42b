#include "analyses/readiness.h"

#include <gtest/gtest.h>

#include "support/inline_feed.h"

namespace chegu {
namespace {

/// "flow: ready" or "flow: what is missing; ...", a line an analysis.
std::string lines(const DecodedFeed& feed) {
    std::string text;
    for (const auto& analysis : readiness(feed)) {
        text.append(analysis.analysis).append(":");
        for (const auto& words : analysis.missing) text.append(" ").append(words.en).append(";");
        text += analysis.ready() ? " ready\n" : "\n";
    }
    return text;
}

TEST(Readiness, SaysWhatEachAnalysisLacks) {
    const ExampleFeed feed(
        "[sites]\nsite_id\nA\n[items]\nitem_id\nx\n[stocks]\nsite_id,item_id,on_hand\nA,x,1\n"
        "[demand]\nitem_id,site_id,quantity_per_day\nx,A,1\n[tasks]\ntask_id\nt");
    EXPECT_EQ(lines(feed),
              "flow: ready\n"
              "chain: ready\n"
              "baseline: at least one row in lanes; at least one row in links; at least one row in shipments;\n");
}

TEST(Readiness, OneOfTwoTablesIsEnough) {
    const ExampleFeed feed(
        "[sites]\nsite_id\nA\n[items]\nitem_id\nx\n[demand]\nitem_id,site_id,quantity_per_day\nx,A,1");
    const auto flow = readiness(feed).front();
    ASSERT_EQ(flow.missing.size(), 1U);
    EXPECT_EQ(flow.missing[0].en, "at least one row in processes or stocks");
}

}  // namespace
}  // namespace chegu
