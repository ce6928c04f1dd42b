#include "qa/child.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <string_view>
#include <system_error>

#include "base/failure.h"

namespace chegu::qa {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int look_every_ms = 100;  // how soon Ctrl-C is noticed

volatile std::sig_atomic_t asked_to_stop = 0;

[[noreturn]] void fail(const std::string& program, int error) {
    const auto why = std::generic_category().message(error);
    throw Failure(FailureKind::bad_input, {"无法运行 " + program + "：" + why, "can't run " + program + ": " + why});
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// The surroundings of this program without its languages.
std::vector<std::string> surroundings() {
    std::vector<std::string> all;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        const std::string_view text = *variable;
        if (!text.starts_with("LC_") && !text.starts_with("LANG")) all.emplace_back(text);
    }
    all.emplace_back("LC_ALL=C");
    return all;
}

/// Starts it as the head of a process group, so that all of it can be killed together.
pid_t start(const ChildCall& call) {
    auto words = call.words;
    auto variables = surroundings();
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    constexpr int fresh = O_WRONLY | O_CREAT | O_TRUNC;
    constexpr mode_t readable = 0644;
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, call.out.c_str(), fresh, readable);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, call.err.c_str(), fresh, readable);
    posix_spawn_file_actions_addchdir_np(&files, call.folder.c_str());
    posix_spawnattr_t how;
    posix_spawnattr_init(&how);
    posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&how, 0);
    pid_t child = 0;
    const int error = posix_spawn(&child, words.front().c_str(), &files, &how, pointers_to(words).data(),
                                  pointers_to(variables).data());
    posix_spawnattr_destroy(&how);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) fail(call.words.front(), error);
    return child;
}

/// Waits until the process ends; false where the limit or Ctrl-C came first. It is not reaped.
bool ends_in_time(const std::string& program, pid_t child, Clock::time_point limit) {
    const auto handle = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
    if (handle < 0) fail(program, errno);
    bool ended = false;
    while (!ended && asked_to_stop == 0) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(limit - Clock::now()).count();
        if (left <= 0) break;
        pollfd what{handle, POLLIN, 0};
        ended = ::poll(&what, 1, static_cast<int>(std::min<decltype(left)>(left, look_every_ms))) > 0;
    }
    ::close(handle);
    return ended;
}

}  // namespace

std::string words_of(const Ended& ended) {
    switch (ended.how) {
        case Ended::How::exited: return fmt::format("exit {}", ended.code);
        case Ended::How::signalled: return fmt::format("signal {}", ended.code);
        case Ended::How::stopped: break;
    }
    return "no answer in time";
}

ChildRun run_child(const ChildCall& call) {
    const auto begun = Clock::now();
    const auto limit =
        begun + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(call.limit_seconds));
    const pid_t child = start(call);
    const bool ended = ends_in_time(call.words.front(), child, limit);
    ChildRun run;
    run.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    // Not reaped yet, so that the group's number is still its own: whatever it started goes too.
    ::kill(-child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (asked_to_stop != 0) throw Failure(FailureKind::interrupted, {"已中断", "interrupted"});
    if (!ended) run.ended = {Ended::How::stopped, 0};
    else if (WIFSIGNALED(status)) run.ended = {Ended::How::signalled, WTERMSIG(status)};
    else run.ended = {Ended::How::exited, WEXITSTATUS(status)};
    return run;
}

void catch_interrupt() {
    struct sigaction action {};
    action.sa_handler = [](int) { asked_to_stop = 1; };
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

}  // namespace chegu::qa
