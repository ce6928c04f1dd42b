// verify of the chain results is itself tested: the results of a run hold, and each error put into them is found.

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <functional>
#include <set>

#include "chain_example.h"
#include "named.h"
#include "support/cases.h"
#include "support/spoiling.h"

namespace chegu {
namespace {

using namespace tampering;

/// One kind of error. What it spoils is a matter of the seed.
struct Kind {
    std::string name;
    std::function<void(Spoiling&)> spoil;
};

double scaled(double value) { return value * 1.02; }
double less(double value) { return value * 0.97; }
double more(double value) { return value + 1; }

const std::vector<std::string> chain_tables = {"outages.csv",   "outage_curves.csv", "levers.csv",
                                               "responses.csv", "segments.csv",      "pairs.csv"};

/// A row of certificates.csv whose cells begin like these.
Spoiling::Fits certificate(const std::string& answer, const std::string& kind, const std::string& table) {
    return [=](const SpoiledSheet& sheet, const Cells& row) {
        return row[sheet.at("answer")].starts_with(answer) && row[sheet.at("kind")] == kind &&
               row[sheet.at("table")] == table && std::abs(number(row[sheet.at("value")])) > 1e-2;
    };
}

void add_table_kinds(std::vector<Kind>& kinds) {
    for (const auto& file : chain_tables) {
        kinds.push_back({file + " row dropped", [=](Spoiling& s) { s.drop_row(file); }});
        kinds.push_back({file + " row repeated", [=](Spoiling& s) { s.repeat_row(file); }});
    }
    const std::vector<std::pair<std::string, std::vector<std::string>>> numbers = {
        {"outages.csv",
         {"recover_days", "added_loss", "loss_lower", "loss_upper", "tts_days", "risk_index", "annual_loss"}},
        {"outage_curves.csv", {"days", "loss"}},
        {"levers.csv", {"rank", "price"}},
        {"responses.csv", {"before_per_day", "after_per_day"}},
        {"segments.csv", {"need_value", "local_rate", "firms", "sources_min", "hhi", "worst_added_loss"}},
        {"pairs.csv", {"recover_days", "loss_lower", "loss_upper", "added_a", "added_b", "interaction"}}};
    for (const auto& [file, columns] : numbers)
        for (const auto& column : columns) {
            const auto add = [&kinds, file = file, &column](const char* how, double (*change)(double)) {
                kinds.push_back({file + " " + column + " " + how,
                                 [file, column, change](Spoiling& s) { s.number_cell(file, column, change); }});
            };
            add("scaled", scaled);
            add("less", less);
            add("more", more);
            kinds.push_back({file + " " + column + " a little more",
                             [file = file, column](Spoiling& s) { s.little_more(file, column); }});
            kinds.push_back({file + " " + column + " a word", [file = file, column](Spoiling& s) {
                                 s.cell(
                                     file, column, [](const SpoiledSheet&, const Cells&) { return true; },
                                     [](const std::string&) { return "many"; });
                             }});
        }
    const std::vector<std::pair<std::string, std::vector<std::string>>> ids = {
        {"outages.csv", {"target", "target_id", "first_hit"}},
        {"outage_curves.csv", {"target_id"}},
        {"levers.csv", {"target_id", "item_id", "site_id"}},
        {"responses.csv", {"target_id", "row_id"}},
        {"segments.csv", {"segment_id", "grade"}},
        {"pairs.csv", {"a", "b"}}};
    for (const auto& [file, columns] : ids)
        for (const auto& column : columns)
            kinds.push_back(
                {file + " other " + column, [file = file, column](Spoiling& s) { s.other_id(file, column); }});
    const auto hit = [&kinds](const char* name, bool is_there, const char* becomes) {
        kinds.push_back({std::string("outages.csv first_hit ") + name, [=](Spoiling& s) {
                             s.cell(
                                 "outages.csv", "first_hit",
                                 [=](const SpoiledSheet& sheet, const Cells& row) {
                                     return row[sheet.at("first_hit")].empty() != is_there;
                                 },
                                 [=](const std::string&) { return becomes; });
                         }});
    };
    hit("left out", true, "");
    hit("of none", false, "d1");
    kinds.push_back({"levers.csv table", [](Spoiling& s) {
                         s.cell(
                             "levers.csv", "table", [](const SpoiledSheet&, const Cells&) { return true; },
                             [](const std::string& is) { return is == "lanes" ? "processes" : "lanes"; });
                     }});
    kinds.push_back({"segments.csv worst_outage", [](Spoiling& s) {
                         s.cell(
                             "segments.csv", "worst_outage", [](const SpoiledSheet&, const Cells&) { return true; },
                             [](const std::string& is) { return is == "W" ? "M" : "W"; });
                     }});
}

void add_certificate_kinds(std::vector<Kind>& kinds) {
    constexpr const char* file = "certificates.csv";
    const auto add = [&](std::string name, Spoiling::Fits fits, std::string column, Spoiling::Change change) {
        kinds.push_back(
            {"certificates.csv " + std::move(name), [=](Spoiling& s) { s.cell(file, column, fits, change); }});
    };
    const auto by = [](double factor) { return [=](const std::string& is) { return text(factor * number(is)); }; };
    for (const std::string answer : {"base:", "outage:", "single:", "pair:"}) {
        add(answer + " served more", certificate(answer, "column", "demand"), "value", by(1.1));
        add(answer + " served less", certificate(answer, "column", "demand"), "value", by(0.9));
        add(answer + " made below 0", certificate(answer, "column", "processes"), "value", by(-1));
        add(answer + " moved below 0", certificate(answer, "column", "links"), "value", by(-1));
        add(answer + " price below 0", certificate(answer, "row", "balance"), "value", by(-1));
        add(answer + " other name", certificate(answer, "column", "demand"), "answer",
            [](const std::string& is) { return is + "0"; });
    }
    for (const std::string answer : {"base:", "outage:"}) {
        add(answer + " limit's price above 0", certificate(answer, "row", "lanes"), "value", by(-1));
        add(answer + " no such kind", certificate(answer, "row", "balance"), "kind",
            [](const std::string&) { return "price"; });
        add(answer + " no such item", certificate(answer, "row", "balance"), "item_id",
            [](const std::string&) { return "nut"; });
    }
    for (const std::string answer : {"curve:", "tts:"})
        add(answer + " made below 0", certificate(answer, "column", "processes"), "value", by(-1));
    kinds.push_back({"certificates.csv row repeated", [](Spoiling& s) { s.repeat_row("certificates.csv"); }});
}

void add_summary_kinds(std::vector<Kind>& kinds) {
    const auto add = [&](std::string name, std::function<void(nlohmann::ordered_json&)> change) {
        kinds.push_back({"summary " + name, [=](Spoiling& s) {
                             s.json("summary.json", [&](nlohmann::ordered_json& all) { return change(all), name; });
                         }});
    };
    for (const std::string key :
         {"status", "expected_annual_loss", "base_loss_per_year", "outages", "outages_bounded", "resolved_cold",
          "pairs_solved", "pairs_bounded", "pairs_additive", "pairs_dominated", "pairs_listed"}) {
        add("without " + key, [=](auto& all) { all["chain"].erase(key); });
        if (key == "resolved_cold" || key == "status") add(key + " wrong", [=](auto& all) { all["chain"][key] = -1; });
        else
            add(key + " more",
                [=](auto& all) { all["chain"][key] = 1.01 * all["chain"][key].template get<double>() + 1; });
    }
    add("without the chain", [](auto& all) { all.erase("chain"); });
    add("without options", [](auto& all) { all["options"].erase("chain"); });
    add("fewer kinds", [](auto& all) { all["options"]["chain"]["of"] = {"site"}; });
    add("no named outages", [](auto& all) { all["options"]["chain"]["outages"] = false; });
}

TEST(VerifyChain, TheResultsOfARunHoldAndEveryErrorInThemIsFound) {
    const ExampleFeed feed(chain_feed);
    const auto cluster = build_cluster(feed);
    const auto right = chain_run(feed.raw(), cluster);
    const auto report = verified(feed.raw(), cluster, right, false);
    for (const auto& finding : report.findings) ADD_FAILURE() << finding.sentence.en;
    ASSERT_TRUE(report.holds());
    EXPECT_LE(report.worst_violation, 1e-6);
    ASSERT_TRUE(verified(feed.raw(), cluster, right).holds()) << "sealing alone must not be an error";
    // Each table must have something to spoil.
    for (const auto& file : chain_tables) EXPECT_GE(sheet_of(right.at(file)).rows.size(), 2U) << file;

    std::vector<Kind> kinds;
    add_table_kinds(kinds);
    add_certificate_kinds(kinds);
    add_summary_kinds(kinds);
    std::size_t made = 0;
    std::size_t found = 0;
    std::uint64_t next = 0;
    std::set<std::string> tried;
    for (const auto& kind : kinds)
        for (std::uint64_t seed = 1; seed <= 2; ++seed) {
            if (++next % case_stride != 0) continue;
            Spoiling spoiling{right, std::mt19937_64(seed), {}, true};
            kind.spoil(spoiling);
            if (spoiling.where.empty()) continue;
            ++made;
            tried.insert(kind.name);
            const auto found_here = verified(feed.raw(), cluster, spoiling.files);
            if (found_here.holds()) ADD_FAILURE() << "not found: " << kind.name << ", " << spoiling.where;
            else if (!names(found_here, spoiling))
                ADD_FAILURE() << "not named: " << kind.name << ", " << spoiling.where << ": "
                              << found_here.findings.front().sentence.en;
            else ++found;
        }
    std::printf("chain: %zu of %zu seeded errors of %zu kinds found\n", found, made, tried.size());
    EXPECT_EQ(found, made);
    EXPECT_GE(tried.size(), cases(60));
}

TEST(VerifyChain, SaysWhetherAPlanIsBelowNothingOrAboveALimit) {
    const ExampleFeed feed(chain_feed);
    const auto cluster = build_cluster(feed);
    const auto right = chain_run(feed.raw(), cluster);
    const auto said = [&](const char* table, double factor) {
        Spoiling spoiling{right, std::mt19937_64(1), {}, true};
        spoiling.cell("certificates.csv", "value", certificate("base:365", "column", table),
                      [&](const std::string& is) { return text(factor * number(is)); });
        std::string all;
        for (const auto& finding : verified(feed.raw(), cluster, spoiling.files).findings)
            all += finding.sentence.en + "\n";
        return all;
    };
    for (const auto* table : {"processes", "links", "demand"}) {
        EXPECT_NE(said(table, -1).find(" is below 0"), std::string::npos) << table;
        EXPECT_EQ(said(table, -1).find(" is above its limit"), std::string::npos) << table;
    }
    EXPECT_NE(said("demand", 1.5).find(" is above its limit"), std::string::npos);
}

// What may be off is relative to losses of any size: a car worth a hundred thousand times as much changes nothing.
TEST(VerifyChain, ErrorsAreJudgedByTheSizeOfTheMoney) {
    std::string text = chain_feed;
    for (const auto* margin : {"60,     1", "60,     2", "45,"})
        text.insert(text.find(margin, text.find("[demand]")) + 2, "00000");
    const ExampleFeed feed(text);
    const auto cluster = build_cluster(feed);
    const auto right = chain_run(feed.raw(), cluster);
    const auto report = verified(feed.raw(), cluster, right);
    for (const auto& finding : report.findings) ADD_FAILURE() << finding.sentence.en;
    for (const auto& [file, column] : std::vector<std::pair<std::string, std::string>>{
             {"outages.csv", "added_loss"}, {"outage_curves.csv", "loss"}, {"levers.csv", "price"}})
        for (std::uint64_t seed = 1; seed <= cases(16); ++seed) {
            Spoiling spoiling{right, std::mt19937_64(seed), {}, true};
            spoiling.little_more(file, column);
            EXPECT_FALSE(verified(feed.raw(), cluster, spoiling.files).holds()) << spoiling.where;
        }
}

// With cell1 at half its capacity B1 and B2 together lose what one plan proves of both: the pair is dominated, not
// solved, and listed all the same, since the two losses do not add up.
TEST(VerifyChain, ADominatedPairMayBeListed) {
    std::string text = chain_feed;
    const std::string whole = "cell,    12,";
    text.replace(text.find(whole), whole.size(), "cell,    6, ");
    const ExampleFeed feed(text);
    const auto cluster = build_cluster(feed);
    const auto right = chain_run(feed.raw(), cluster);
    const auto chain = nlohmann::json::parse(right.at("summary.json"))["chain"];
    ASSERT_LT(chain["pairs_solved"].get<double>() + chain["pairs_bounded"].get<double>(),
              chain["pairs_listed"].get<double>());
    const auto report = verified(feed.raw(), cluster, right);
    for (const auto& finding : report.findings) ADD_FAILURE() << finding.sentence.en;
}

// By default power is weak, since a stop of B1 costs something; with a loss share of 1 anything may be lost. Either
// grade in the other's place is found.
TEST(VerifyChain, GradesFollowTheSettings) {
    const auto graded = [](std::string_view shares, std::string_view grade, std::string_view wrong) {
        std::string text = chain_feed;
        text.replace(text.find("periods, 2"), 10, std::string(shares) + "periods, 2");
        const ExampleFeed feed(text);
        const auto cluster = build_cluster(feed);
        auto files = chain_run(feed.raw(), cluster);
        EXPECT_TRUE(verified(feed.raw(), cluster, files).holds()) << shares;
        auto& segments = files.at("segments.csv");
        const auto power = segments.find("\npower,");
        const auto at = segments.find("," + std::string(grade) + ",", power);
        ASSERT_LT(at, segments.find('\n', power + 1)) << segments;
        segments.replace(at + 1, grade.size(), wrong);
        EXPECT_FALSE(verified(feed.raw(), cluster, files).holds()) << shares;
    };
    graded("", "weak", "strong");
    graded("strong_loss_share, 1\n", "strong", "weak");
    graded("strong_loss_share, 1\nstrong_home_share, 0.5\n", "strong", "weak");
    graded("strong_loss_share, 0\nstrong_home_share, 0.5\n", "weak", "strong");
}

}  // namespace
}  // namespace chegu
