#include "cli/session.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include "base/failure.h"

#include "base/number.h"

namespace chegu::cli {
namespace {

// A signal handler reaches nothing but a global.
std::atomic<bool> stop_asked{false};

extern "C" void on_interrupt(int) {
    stop_asked = true;
    std::signal(SIGINT, SIG_DFL);
}

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

constexpr double redraw_seconds = 0.1;
constexpr double quick_seconds = 0.3;  // a phase shorter than this is not shown on a terminal

}  // namespace

Language language_of_locale() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(variable); value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
    return Language::en;
}

void tell(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

void finish_output() {
    const bool before = std::ferror(stdout) == 0;
    if (std::fflush(stdout) == 0 && before) return;
    const auto why = std::generic_category().message(errno);
    throw Failure(FailureKind::system, {"无法写到标准输出：" + why, "can't write to standard output: " + why});
}

void catch_interrupt() { std::signal(SIGINT, on_interrupt); }
bool interrupted() { return stop_asked; }

ProgressLine::ProgressLine(const Session& session) : session_(session), terminal_(::isatty(STDERR_FILENO) == 1) {
    hooks_.stop = interrupted;
    if (session.quiet) return;
    hooks_.begin = [this](const std::string&, const Words& words) { begin(words); };
    hooks_.step = [this](double done, double total) { step(done, total); };
}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::begin(const Words& words) {
    clear();
    words_ = words;
    phase_started_ = now();
    last_drawn_ = phase_started_;
    if (!terminal_) tell(fmt::format("{}\n", words.in(session_.language)));
}

void ProgressLine::step(double done, double total) {
    const double time = now();
    if (!terminal_ || time - last_drawn_ < redraw_seconds || time - phase_started_ < quick_seconds) return;
    last_drawn_ = time;
    const double seconds = time - phase_started_;
    const auto whole = [&](double value) { return with_thousands(fmt::format("{:.0f}", value), session_.language); };
    std::string line;
    if (total > 0) {
        const double left = done > 0 ? seconds / done * (total - done) : 0;
        line = session_.language == Language::zh
                   ? fmt::format("{}：{} / {}，每秒 {:.0f}，还需 {:.0f} 秒", words_.zh, whole(done), whole(total),
                                 done / seconds, left)
                   : fmt::format("{}: {} of {}, {:.0f} a second, {:.0f} s left", words_.en, whole(done), whole(total),
                                 done / seconds, left);
    } else {
        line = session_.language == Language::zh
                   ? fmt::format("{}：第 {} 步，已用 {:.0f} 秒", words_.zh, whole(done), seconds)
                   : fmt::format("{}: step {}, {:.0f} s", words_.en, whole(done), seconds);
    }
    tell("\r\x1b[K" + line);
    shown_ = true;
}

void ProgressLine::clear() {
    if (shown_) tell("\r\x1b[K");
    shown_ = false;
}

}  // namespace chegu::cli
