#include "base/failure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>

#include "base/file_io.h"

namespace chegu {
namespace {

FailureKind of(int number) { return fault_of({number, std::generic_category()}); }

TEST(Failures, AreTheInputsWhereAnotherPlaceWouldDo) {
    for (const int number : {ENOENT, ENOTDIR, EISDIR, EACCES, EPERM, EEXIST, ENAMETOOLONG, ELOOP, EROFS, EINVAL})
        EXPECT_EQ(of(number), FailureKind::bad_input) << number;
    EXPECT_EQ(fault_of(std::make_error_code(std::errc::no_such_file_or_directory)), FailureKind::bad_input);
    EXPECT_EQ(fault_of({ENOENT, std::system_category()}), FailureKind::bad_input);
}

TEST(Failures, AreTheSystemsWhereDiskOrMemoryFail) {
    for (const int number : {ENOSPC, EDQUOT, EIO, EMFILE, ENFILE, ENOMEM, ESTALE, EAGAIN})
        EXPECT_EQ(of(number), FailureKind::system) << number;
}

TEST(Failures, SayWhatCouldNotBeReadOrWritten) {
    constexpr void (*works[])() = {[] { (void)read_file("/nowhere/at all"); },
                                   [] { write_file("/nowhere/at all", ""); }};
    for (const auto work : works) try {
            work();
            FAIL() << "a file that is not there";
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.kind(), FailureKind::bad_input);
            EXPECT_THAT(failure.words().zh, ::testing::HasSubstr("/nowhere/at all"));
            EXPECT_THAT(failure.words().en, ::testing::HasSubstr("/nowhere/at all"));
        }
    EXPECT_THROW((void)read_file("/"), Failure);
}

}  // namespace
}  // namespace chegu
