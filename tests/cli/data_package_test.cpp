// Folders that Chegu writes open with their types in pandas, by the very lines that docs/formats.md shows.

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>

#include "support/program.h"

namespace chegu {
namespace {

/// What a shell command prints, standard error with it, and the status after it.
std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((command + " 2>&1; echo status $?").c_str(), "r"), pclose);
    std::string text;
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        text.append(buffer.data(), count);
    return text;
}

/// The lines in ```python of a page.
std::string recipe() {
    const auto page = bytes_of(CHEGU_SOURCE_DIR "/docs/formats.md");
    const std::string open = "```python\n";
    const auto begin = page.find(open) + open.size();
    return page.substr(begin, page.find("```", begin) - begin);
}

class DataPackage : public ::testing::Test {
   protected:
    void SetUp() override {
        if (output_of("/usr/bin/python3 -c 'import pandas'").find("status 0") == std::string::npos)
            GTEST_SKIP() << "Debian's python3-pandas is not installed";
    }
    /// Runs the page's lines for a table of a folder and then `check`, which sees it as `data`.
    [[nodiscard]] std::string opened(const std::string& folder, const std::string& table, const std::string& check) {
        auto script = recipe();
        const std::string line = R"(folder, name = "out", "flows")";
        script.replace(script.find(line), line.size(), "folder, name = '" + folder + "', '" + table + "'");
        write_bytes(scratch_ / "script.py", script + check);
        return output_of("/usr/bin/python3 " + (scratch_ / "script.py").string());
    }
    ScratchFolder scratch_;
};

TEST_F(DataPackage, ResultsOpenWithTypes) {
    const auto out = (scratch_ / "out").string();
    ASSERT_EQ(run_program({"flow", sample, "-o", out}).exit, 0);
    EXPECT_EQ(opened(out, "flows", R"(
print(data.dtypes["quantity"], data.dtypes["link_id"], round(data["quantity"].sum()) > 0)
)"),
              "float64 string True\nstatus 0\n");
}

TEST_F(DataPackage, AConvertedFeedOpensWithTypes) {
    // 007 stays a text, an empty cell is missing, a column of the user's own is text.
    write_feed(R"(
        [sites]
        site_id, name, lat,  lon, outages_per_year, own
        007,     A,    30.5, 114, 0.25,             2
        B,       NA,   30.5, 114, ,                 x
    )",
               scratch_ / "feed");
    const auto back = (scratch_ / "back").string();
    ASSERT_EQ(run_program({"convert", (scratch_ / "feed").string(), back}).exit, 0);
    EXPECT_EQ(opened(back, "sites", R"(
print(data["site_id"][0], data["name"][1], data.dtypes["lat"], data["outages_per_year"].isna().sum(), data.dtypes["own"])
print(sorted(table["schema"]["primaryKey"]), [f["name"] for f in table["schema"]["fields"]] == list(data.columns))
)"),
              "007 NA float64 1 string\n['site_id'] True\nstatus 0\n");
}

}  // namespace
}  // namespace chegu
