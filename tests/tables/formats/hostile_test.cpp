// Broken and hostile files: each gets its notice, costs little, and leaves nothing behind.

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "base/failure.h"
#include "feed/decoded.h"
#include "feed/write_feed.h"
#include "support/inline_feed.h"
#include "support/program.h"
#include "tables/formats/hostile_files.h"
#include "tables/formats/place.h"
#include "tables/read.h"

namespace chegu {
namespace {

// The address sanitizer keeps what was freed, so that memory says nothing under it.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer);
#else
constexpr bool sanitized = false;
#endif

TEST(Hostile, EachFileGetsItsNotice) {
    std::size_t tried = 0;
    for (const auto& file : hostile_files()) {
        SCOPED_TRACE(file.place + ": " + file.name);
        const ScratchFolder scratch;
        file.make(scratch / file.place);
        Notices notices;
        const auto raw = read_feed((scratch / file.place).string(), notices);
        decode(raw, notices);
        EXPECT_GT(notices.count(file.code), 0U) << notice_lines(notices);
        EXPECT_TRUE(notices.has_errors());
        ++tried;
    }
    EXPECT_GE(tried, 60U);
    if (sanitized) return;
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    // Of that 600 MB are the bombs themselves, which the test makes and hands over.
    EXPECT_LT(used.ru_maxrss, 1'000'000) << "KiB";
}

TEST(Hostile, AFileThatCanNotBeReadIsSaidOnce) {
    const ScratchFolder scratch;
    write_bytes(scratch / "f.xlsx", "no workbook");
    Notices notices;
    const auto raw = read_feed((scratch / "f.xlsx").string(), notices);
    decode(raw, notices);
    EXPECT_EQ(notice_lines(notices), "wrong_content f.xlsx 0\n") << "not one for each table that is missing";
}

TEST(Hostile, TheEncodingIsNamed) {
    const ScratchFolder scratch;
    for (const auto& file : hostile_workbooks()) {
        if (!file.name.starts_with("text in ")) continue;
        file.make(scratch / file.place);
        Notices notices;
        read_feed((scratch / file.place).string(), notices);
        const auto& sample = notices.by_code().at("wrong_content").samples[0];
        EXPECT_NE(sentence(sample, Language::en).find(file.name), std::string::npos) << sentence(sample, Language::en);
    }
}

TEST(Hostile, PlacesOutsideTheFileSystemAreRefused) {
    Notices notices;
    for (const auto* place : {"/vsizip/a.xlsx", "/vsicurl/http://127.0.0.1/a.xlsx", "/VSIMEM/a.gpkg", "PG:dbname=x",
                              "pg:host=y", "/vsisubfile/1_2,a.gpkg"}) {
        EXPECT_THROW(read_feed(place, notices), Failure) << place;
        EXPECT_THROW(write_feed(RawFeed{}, place), Failure) << place;
    }
    EXPECT_THROW(read_feed("postgresql:///x", notices), Failure) << "no schema named";
    EXPECT_THROW(read_feed("postgresql:///x?host=/nowhere&schema=s", notices), Failure) << "no server there";
}

TEST(Hostile, APasswordIsNotShown) {
    for (const auto* secret : {"secret", "se@cret", "se:cret", "se%40cret"}) {
        const auto url = "postgresql://user:" + std::string(secret) + "@host/base?schema=s";
        EXPECT_EQ(formats::postgres_place(url).shown, "postgresql://user@host/base?schema=s");
    }
    EXPECT_EQ(formats::postgres_place("postgresql://host:5432/a@b?schema=s").shown,
              "postgresql://host:5432/a@b?schema=s");
}

TEST(Hostile, ConvertOfOneWritesNothing) {
    for (const std::string name : {"merged cells", "an entry that is a link", "cut in the middle"}) {
        const ScratchFolder scratch;
        for (const auto& file : hostile_workbooks())
            if (file.name == name) file.make(scratch / file.place);
        const auto run = run_program({"convert", (scratch / "f.xlsx").string(), (scratch / "out").string()});
        EXPECT_EQ(run.exit, 2) << run.err;
        EXPECT_EQ(files_of(scratch.path()).size(), 1U) << name;
    }
}

TEST(Hostile, ABombCostsTheProgramLittle) {
    // 300 MB of zeros in 300 KB: counted through, never held. Libraries and threads take some 250 MB of the address
    // space that the program is given; it could not hold the bomb in the rest.
    if (sanitized) GTEST_SKIP() << "the sanitizer takes terabytes of address space";
    const ScratchFolder scratch;
    for (const auto& file : hostile_workbooks())
        if (file.name == "300 MB of zeros in the sheet") file.make(scratch / file.place);
    const std::string limited = "bash -c 'ulimit -v 500000; " CHEGU_PROGRAM " check " + (scratch / "f.xlsx").string() +
                                " --quiet --lang en' >" + (scratch / "said").string() + " 2>&1";
    const int status = std::system(limited.c_str());
    EXPECT_EQ(WEXITSTATUS(status), 2);
    EXPECT_NE(bytes_of(scratch / "said").find("inflates to more than"), std::string::npos)
        << bytes_of(scratch / "said");
}

}  // namespace
}  // namespace chegu
