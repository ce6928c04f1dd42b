#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/failure.h"
#include "support/inline_feed.h"
#include "tables/read.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;

/// A folder of its own, removed at the end.
class Folder {
   public:
    Folder() : path_(fs::temp_directory_path() / ("chegu_folder_test_" + std::to_string(::getpid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

   private:
    fs::path path_;
};

TEST(ReadFolder, EachCsvIsATableByName) {
    const Folder folder;
    folder.write("sites.csv", "site_id\nA\n");
    folder.write("items.CSV", "item_id\n");
    folder.write("readme.txt", "no table");
    folder.write("._sites.csv", "left by another system");
    Notices notices;
    const auto feed = read_folder(folder.path() / "", notices);
    ASSERT_EQ(feed.tables.size(), 2U);
    EXPECT_EQ(feed.tables[0].name, "items");
    EXPECT_EQ(feed.tables[0].source, "items.CSV");
    EXPECT_EQ(feed.tables[1].cell(0, 0), "A");
    EXPECT_EQ(feed.name, folder.path().filename());
    EXPECT_EQ(notice_lines(notices), "");
}

TEST(ReadFolder, TwoFilesOfOneTableAreAFault) {
    const Folder folder;
    folder.write("sites.csv", "site_id\nA\n");
    folder.write("sites.CSV", "site_id\nB\n");
    Notices notices;
    EXPECT_EQ(read_folder(folder.path(), notices).tables.size(), 1U);
    EXPECT_EQ(notice_lines(notices), "invalid_csv sites 0\n");
}

TEST(ReadFolder, WhatIsNoRegularFileIsNotRead) {
    const Folder folder;
    fs::create_directory(folder.path() / "items.csv");
    ASSERT_EQ(::mkfifo((folder.path() / "links.csv").c_str(), 0600), 0);  // reading it would wait for ever
    fs::create_symlink(folder.path() / "nowhere", folder.path() / "sites.csv");
    Notices notices;
    const auto feed = read_folder(folder.path(), notices);
    EXPECT_EQ(feed.tables.size(), 3U);
    EXPECT_EQ(notice_lines(notices), "invalid_csv items 0\ninvalid_csv links 0\ninvalid_csv sites 0\n");
}

TEST(ReadFolder, AFolderThatCannotBeReadIsAFailure) {
    const Folder folder;
    Notices notices;
    EXPECT_THROW(read_folder(folder.path() / "nowhere", notices), Failure);
    EXPECT_THROW(read_folder(folder.path(), notices), Failure);  // no table in it
    folder.write("file", "");
    EXPECT_THROW(read_folder(folder.path() / "file", notices), Failure);
}

}  // namespace
}  // namespace chegu
