// Two results row by row, by hand.

#include "results/diff.h"
#include "analyses/catalogue.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "base/failure.h"
#include "results/compare.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;

/// A folder of two small files, as `run` would leave them.
class Folder {
   public:
    explicit Folder(const std::string& name) : path_(fs::temp_directory_path() / (name + std::to_string(getpid()))) {
        fs::create_directories(path_);
        write("summary.json", R"({"chegu":"0.1.0","feed":{"name":"f","hash":"h"},"options":{"x":1},
                                  "flow":{"status":"optimal","objective":200,"co2_t":0}})");
        write("unmet.csv", "period,demand_id,quantity\n1,d,5\n1,e,7\n");
        write("certificates.csv", name);  // any valid prices will do: never compared
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }
    void write(const std::string& file, const std::string& text) const { std::ofstream(path_ / file) << text; }
    [[nodiscard]] const fs::path& path() const { return path_; }

   private:
    fs::path path_;
};

std::string lines(const DiffReport& report) {
    std::string text;
    for (const auto& one : report.listed)
        text += one.file + " " + one.row + " " + one.column + " " + one.first.value_or("-") + " " +
                one.second.value_or("-") + "\n";
    return text;
}

struct Diff : testing::Test {
    Folder a{"diff-a"}, b{"diff-b"};
    [[nodiscard]] DiffReport compared(double tolerance = 0) const {
        return diff(result_schema().tables, a.path(), b.path(), tolerance);
    }
};

TEST_F(Diff, TheSameIsTheSame) {
    const auto report = compared();
    EXPECT_TRUE(report.same()) << lines(report);
    EXPECT_EQ(report.rows, 2U);
}

TEST_F(Diff, NamesTheCellThatDiffers) {
    b.write("unmet.csv", "period,demand_id,quantity\n1,e,7\n1,d,6\n");  // the order of rows is nothing
    EXPECT_EQ(lines(compared()), "unmet.csv 1, d quantity 5 6\n");
}

TEST_F(Diff, ANumberWithinTheToleranceIsTheSame) {
    b.write("unmet.csv", "period,demand_id,quantity\n1,d,5.0000004\n1,e,7\n");
    EXPECT_FALSE(compared(1e-8).same());
    EXPECT_TRUE(compared(1e-7).same());
}

TEST_F(Diff, ARowOrAFileThatOneLacksIsADifference) {
    b.write("unmet.csv", "period,demand_id,quantity\n1,d,5\n2,d,1\n");
    b.write("why.csv", "demand_id\n");
    EXPECT_EQ(lines(compared()), "unmet.csv 1, e  1, e -\nunmet.csv 2, d  - 2, d\nwhy.csv   - why.csv\n");
}

TEST_F(Diff, CountsTheRowsThatDifferInEachFile) {
    b.write("unmet.csv", "period,demand_id,quantity\n2,d,9\n1,e,8\n");
    const std::map<std::string, std::size_t> rows{{"unmet.csv", 3}};  // one other, one on each side only
    EXPECT_EQ(compared().changed_rows, rows);
    EXPECT_TRUE(compared(1).changed_rows.contains("unmet.csv")) << "rows that one lacks";
}

TEST_F(Diff, LooksAtTheFiguresOfTheSummaryButNotAtOptionsOrTheFeed) {
    b.write("summary.json", R"({"chegu":"0.2.0","feed":{"name":"g","hash":"i"},"options":{},
                                "flow":{"status":"optimal","objective":220,"co2_t":0}})");
    EXPECT_EQ(lines(compared()), "summary.json /flow/objective  200 220\n");
}

TEST_F(Diff, AFolderWithoutResultsIsRefused) {
    EXPECT_THROW((void)diff(result_schema().tables, a.path(), a.path() / "nothing", 0), Failure);
}

TEST_F(Diff, CompareHasTheDifferenceAndTheShareAgainstTheFirst) {
    b.write("summary.json", R"({"chegu":"0.1.0","feed":{"name":"f","hash":"h"},
                                "flow":{"objective":220,"co2_t":4},"chain":{"outages":3}})");
    b.write("segments.csv", "segment_id,grade\nx,weak\ny,\nz,weak\n");
    const std::vector<NamedResult> results{{"base", a.path()}, {"=low", b.path()}};
    EXPECT_EQ(compare_csv(compare(result_schema(), results)),
              "part,figure,unit,base,'=low,difference_=low,share_=low\n"
              "flow,objective,money,200,220,20,0.1\n"
              "flow,co2_t,t,0,4,4,\n"
              "chain,segments_missing,count,,0,,\n"
              "chain,segments_weak,count,,2,,\n"
              "chain,segments_strong,count,,0,,\n"
              "chain,outages,count,,3,,\n");
}

}  // namespace
}  // namespace chegu
