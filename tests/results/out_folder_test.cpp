#include "results/out_folder.h"
#include "analyses/catalogue.h"

#include <gtest/gtest.h>

#include "base/failure.h"
#include "base/gzip.h"
#include "support/program.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
const FeedIdentity ours{"ours", "0011"};

ResultPart part(std::string name, std::map<std::string, std::string> files) {
    ResultPart made;
    made.name = std::move(name);
    made.files = std::move(files);
    return made;
}

void publish_one(const fs::path& out, const ResultPart& made, const FeedIdentity& feed = ours) {
    publish(result_schema(), out, feed, std::span(&made, 1));
}

TEST(OutFolder, PartsOfDifferentCommandsStandSideBySide) {
    const ScratchFolder scratch;
    publish_one(scratch / "out", part("flow", {{"flows.csv", "a\n1\n"}}));
    publish_one(scratch / "out", part("chain", {{"outages.csv", "b\n2\n"}}));
    EXPECT_EQ(bytes_of(scratch / "out/flows.csv"), "a\n1\n");
    EXPECT_EQ(bytes_of(scratch / "out/outages.csv"), "b\n2\n");
    const auto summary = nlohmann::json::parse(bytes_of(scratch / "out/summary.json"));
    EXPECT_EQ(summary["files"]["flow"][0], "flows.csv");
    EXPECT_EQ(summary["files"]["chain"][0], "outages.csv");
}

TEST(OutFolder, AFileThatAPartNoLongerWritesIsGone) {
    const ScratchFolder scratch;
    publish_one(scratch / "out", part("flow", {{"flows.csv", "a\n"}, {"old.csv", "b\n"}}));
    publish_one(scratch / "out", part("flow", {{"flows.csv", "a\n"}}));
    EXPECT_FALSE(fs::exists(scratch / "out/old.csv"));
}

TEST(OutFolder, LargeCertificatesAreGzippedAndReadBackAlike) {
    const ScratchFolder scratch;
    std::string large = "answer\n";
    while (large.size() <= 10'000'000) large += "flow,row,balance\n";
    auto flow = part("flow", {});
    flow.certificates = large;
    publish_one(scratch / "out", flow);
    EXPECT_FALSE(fs::exists(scratch / "out/certificates.csv"));
    const auto zipped = bytes_of(scratch / "out/certificates.csv.gz");
    EXPECT_EQ(gunzip(zipped), large);
    EXPECT_EQ(gzip(large), zipped) << "no date or name in it";
    EXPECT_THROW((void)gunzip(zipped, 1000), Failure);
    EXPECT_EQ(gunzip(gzip("")), "");
    for (const auto& other : {std::string(), std::string("plain"), gzip(gzip("twice"))})
        EXPECT_THROW((void)gunzip(other), Failure) << other.size();
    EXPECT_THROW((void)gunzip(zipped.substr(0, zipped.size() / 2)), Failure);
}

TEST(OutFolder, CertificatesOfSeveralPartsShareAFile) {
    const ScratchFolder scratch;
    const auto publish_certificates = [&](const std::string& name, const std::string& rows) {
        auto made = part(name, {});
        made.certificates = "answer,value\n" + rows;
        publish_one(scratch / "out", made);
        return bytes_of(scratch / "out/certificates.csv");
    };
    publish_certificates("chain", "base:30,1\noutage:site:A,2\n");
    EXPECT_EQ(publish_certificates("flow", "flow,3\n"), "answer,value\nflow,3\nbase:30,1\noutage:site:A,2\n");
    EXPECT_EQ(publish_certificates("flow", "flow,4\n"), "answer,value\nflow,4\nbase:30,1\noutage:site:A,2\n");
    EXPECT_EQ(publish_certificates("chain", "base:9,5\n"), "answer,value\nflow,4\nbase:9,5\n");
}

TEST(OutFolder, FilesThatOthersSpoiledAreRefusedAndStay) {
    // Found by the fuzzer and by reading: each of these was an exception of the JSON library, or the end of the stack.
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    for (const std::string& spoiled :
         {std::string("[]"), std::string("null"), std::string("{"), std::string(R"({"feed": "x"})"),
          std::string(R"({"feed": {"hash": 5}})"), std::string(R"({"feed": {"hash": "0011"}, "files": 5})"),
          std::string(R"({"feed": {"hash": "0011"}, "files": {"flow": [5]}})"),
          std::string(R"({"feed": {"hash": "0011"}, "options": []})"),
          R"({"feed": {"hash": "0011"}, "other": )" + deep + "}"}) {
        SCOPED_TRACE(spoiled.substr(0, 60));
        const ScratchFolder scratch;
        publish_one(scratch / "out", part("flow", {{"flows.csv", "a\n1\n"}}));
        write_bytes(scratch / "out/summary.json", spoiled);
        const auto before = files_of(scratch / "out");
        EXPECT_THROW(publish_one(scratch / "out", part("flow", {{"flows.csv", "b\n"}})), Failure);
        EXPECT_EQ(files_of(scratch / "out"), before);
    }
    const ScratchFolder scratch;
    publish_one(scratch / "out", part("flow", {}));
    write_bytes(scratch / "out/run.json", "[]");
    EXPECT_THROW(publish_one(scratch / "out", part("flow", {})), Failure);
}

TEST(OutFolder, ANameThatIsNotUtf8StopsNoRun) {
    const ScratchFolder scratch;
    fs::create_directory(scratch / "out");
    publish_one(scratch / "out", part("flow", {{"flows.csv", "a\n1\n"}}), {"\xB3\xB5", "0011"});
    write_bytes(scratch / "out/\xB9\xC8.csv", "ours\n");
    EXPECT_NO_THROW(publish_one(scratch / "out", part("flow", {{"flows.csv", "a\n2\n"}}), {"\xB3\xB5", "0011"}));
    EXPECT_EQ(bytes_of(scratch / "out/flows.csv"), "a\n2\n");
}

TEST(OutFolder, ANameThatLeadsElsewhereIsNoFolderOfResults) {
    for (const auto* name : {"wider", "更宽", "a b", "a.b"}) EXPECT_NO_THROW(require_folder_name(name)) << name;
    for (const auto* name : {"", ".", "..", "../x", "a/b", "/a", "a\\b", ".hidden", "a\nb"})
        EXPECT_THROW(require_folder_name(name), Failure) << name;
}

/// A part with one figure, as `flow` writes it.
ResultPart costing(double money) {
    auto made = part("flow", {{"flows.csv", "a\n1\n"}});
    made.summary = {{"objective", money}};
    made.options = {{"time_seconds", 1}};
    return made;
}

TEST(OutFolder, AComparisonStaysOnlyWhileItsFiguresDo) {
    const ScratchFolder scratch;
    const auto out = scratch / "out";
    const auto base = costing(5);
    const std::vector<ResultsBeneath> beneath{{"scenarios/b", {"ours", "0022"}, {costing(6)}},
                                              {"scenarios/a", {"ours", "0033"}, {costing(7)}}};
    publish(result_schema(), out, ours, std::span(&base, 1), beneath,
            [](const fs::path& staged) { write_bytes(staged / "compare.csv", "part,figure\n"); });
    const auto scenarios = [&] {
        return nlohmann::json::parse(bytes_of(out / "summary.json"))["options"].value("scenarios", nlohmann::json());
    };
    EXPECT_EQ(scenarios(), nlohmann::json({"b", "a"})) << "in the order of the columns";

    // The same figures once more, and what check counted: still those that are compared.
    publish_one(out, costing(5));
    auto checked = part("check", {});
    checked.summary = {{"errors", 0}};
    publish_one(out, checked);
    EXPECT_TRUE(fs::exists(out / "compare.csv"));
    EXPECT_EQ(scenarios().size(), 2U);

    // Another cost of the base: the comparison would be wrong, the scenarios' results are not.
    publish_one(out, costing(5.5));
    EXPECT_FALSE(fs::exists(out / "compare.csv"));
    EXPECT_TRUE(scenarios().is_null());
    EXPECT_TRUE(fs::exists(out / "scenarios/a/flows.csv"));
    EXPECT_EQ(bytes_of(out / "datapackage.json").find("compare.csv"), std::string::npos);
    publish_one(out, costing(5));
    EXPECT_FALSE(fs::exists(out / "compare.csv")) << "what is gone does not come back";
}

TEST(OutFolder, LeftoversOfAKilledRunAreRemoved) {
    const ScratchFolder scratch;
    fs::create_directory(scratch / ".out.new-abcdef");
    write_bytes(scratch / ".out.new-abcdef/half.csv", "half");
    publish_one(scratch / "out", part("flow", {{"flows.csv", "a\n"}}));
    EXPECT_FALSE(fs::exists(scratch / ".out.new-abcdef"));
}

TEST(OutFolder, WhereWritingFailsTheOldStateIsWhole) {
    // A file name that no file system takes: the new results can't be written.
    const ScratchFolder scratch;
    publish_one(scratch / "out", part("flow", {{"flows.csv", "a\n"}}));
    const auto before = files_of(scratch / "out");
    EXPECT_THROW(publish_one(scratch / "out", part("flow", {{"no/such/folder.csv", "b\n"}})), Failure);
    EXPECT_EQ(files_of(scratch / "out"), before);
    std::size_t entries = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(scratch.path())) ++entries;
    EXPECT_EQ(entries, 1U) << "nothing left behind";
}

TEST(OutFolder, SymbolicLinksToTheFolderStayLinks) {
    const ScratchFolder scratch;
    fs::create_directory(scratch / "real");
    fs::create_directory_symlink(scratch / "real", scratch / "link");
    publish_one(scratch / "link", part("flow", {{"flows.csv", "a\n"}}));
    EXPECT_TRUE(fs::is_symlink(scratch / "link"));
    EXPECT_EQ(bytes_of(scratch / "real/flows.csv"), "a\n");
}

TEST(OutFolder, ADamagedSummaryIsNotOverwritten) {
    const ScratchFolder scratch;
    fs::create_directory(scratch / "out");
    write_bytes(scratch / "out/summary.json", "{\"feed\":");
    EXPECT_THROW(require_usable(scratch / "out", ours), Failure);
}

TEST(OutFolder, AnotherFeedsResultsAreRefused) {
    const ScratchFolder scratch;
    publish_one(scratch / "out", part("flow", {{"flows.csv", "a\n"}}));
    EXPECT_NO_THROW(require_usable(scratch / "out", ours));
    EXPECT_THROW(require_usable(scratch / "out", {"ours", "0012"}), Failure);
    EXPECT_NO_THROW(require_usable(scratch / "absent", ours));
}

}  // namespace
}  // namespace chegu
