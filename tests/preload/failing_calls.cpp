// Loaded before a program, with libfiu's wrappers of the system's calls behind it: the n-th call of a family fails.
//
//   CHEGU_FAIL_CALLS  families, separated by blanks: open close write short sync rename read list malloc thread
//   CHEGU_FAIL_AT     n, from 1
//   CHEGU_FAIL_REST   1: all later calls fail too, as on a disk that is full
//   CHEGU_FAIL_TOLD   a file that is made when a call fails, so that one can tell whether it came to that

#define FIU_ENABLE 1
#include <dlfcn.h>
#include <fcntl.h>
#include <fiu-control.h>
#include <fiu.h>
#include <pthread.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

struct Point {
    std::string_view family;
    const char* name;  // libfiu's, or ours for a call that libfiu does not wrap
    std::intptr_t error;
};

constexpr Point points[] = {
    {"open", "posix/io/oc/open", ENOSPC},
    {"open", "posix/stdio/oc/fopen", ENOSPC},
    {"open", "posix/stdio/oc/fdopen", ENOSPC},
    {"open", "posix/stdio/tmp/tmpfile", ENOSPC},
    {"open", "chegu/mkdir", ENOSPC},
    {"open", "chegu/mkdtemp", ENOSPC},
    {"open", "chegu/link", ENOSPC},
    {"close", "posix/io/oc/close", EIO},
    {"close", "posix/stdio/oc/fclose", EIO},
    {"write", "posix/io/rw/write", ENOSPC},
    {"write", "posix/io/rw/pwrite", ENOSPC},
    {"write", "posix/io/rw/writev", ENOSPC},
    {"write", "posix/io/rw/pwritev", ENOSPC},
    {"write", "posix/io/rw/ftruncate", ENOSPC},
    {"write", "posix/stdio/rw/fwrite", ENOSPC},
    {"write", "posix/stdio/fflush", ENOSPC},
    {"write", "posix/stdio/gp/fputs", ENOSPC},
    {"write", "posix/stdio/gp/fputc", ENOSPC},
    {"write", "posix/stdio/gp/putc", ENOSPC},
    {"write", "posix/stdio/sp/fprintf", ENOSPC},
    {"write", "posix/stdio/sp/vfprintf", ENOSPC},
    {"short", "posix/io/rw/write/reduce", 0},
    {"short", "posix/io/rw/pwrite/reduce", 0},
    {"short", "posix/io/rw/writev/reduce", 0},
    {"sync", "posix/io/sync/fsync", EIO},
    {"sync", "posix/io/sync/fdatasync", EIO},
    {"rename", "posix/io/dir/rename", EIO},
    {"rename", "chegu/renameat2", EIO},
    {"read", "posix/io/rw/read", EIO},
    {"read", "posix/io/rw/pread", EIO},
    {"read", "posix/io/rw/readv", EIO},
    {"read", "posix/stdio/rw/fread", EIO},
    {"read", "posix/stdio/gp/fgets", EIO},
    {"list", "posix/io/dir/opendir", EIO},
    {"list", "posix/io/dir/fdopendir", EIO},
    {"list", "posix/io/dir/readdir", EIO},
    {"malloc", "libc/mm/malloc", ENOMEM},
    {"malloc", "libc/mm/calloc", ENOMEM},
    {"malloc", "libc/mm/realloc", ENOMEM},
    {"thread", "chegu/pthread_create", EAGAIN},
};

long fail_at = 0;
bool fail_rest = false;
const char* told = nullptr;
std::atomic<long> calls{0};

void tell() {
    if (told == nullptr) return;
    // Past the wrappers, which would count this.
    const long fd = ::syscall(SYS_openat, AT_FDCWD, told, O_WRONLY | O_CREAT, 0600);
    if (fd >= 0) ::syscall(SYS_close, fd);
}

int due(const char* name, int*, void** info, unsigned*) {
    const long call = ++calls;
    if (call < fail_at || (call > fail_at && !fail_rest)) return 0;
    for (const auto& point : points)
        if (std::string_view(point.name) == name) *info = reinterpret_cast<void*>(point.error);
    tell();
    return 1;
}

bool asked_for(std::string_view family, std::string_view families) {
    while (!families.empty()) {
        const auto end = families.find(' ');
        if (families.substr(0, end) == family) return true;
        families.remove_prefix(end == std::string_view::npos ? families.size() : end + 1);
    }
    return false;
}

[[gnu::constructor]] void begin() {
    const char* families = std::getenv("CHEGU_FAIL_CALLS");
    const char* at = std::getenv("CHEGU_FAIL_AT");
    if (families == nullptr || at == nullptr) return;
    fail_at = std::atol(at);
    fail_rest = std::getenv("CHEGU_FAIL_REST") != nullptr;
    told = std::getenv("CHEGU_FAIL_TOLD");
    fiu_init(0);
    for (const auto& point : points)
        if (asked_for(point.family, families)) fiu_enable_external(point.name, 1, nullptr, 0, due);
}

/// Whether a call that libfiu does not wrap is to fail.
bool fails(const char* name) {
    if (fiu_fail(name) == 0) return false;
    errno = static_cast<int>(reinterpret_cast<std::intptr_t>(fiu_failinfo()));
    return true;
}

template <class Call>
Call* next(const char* name) {
    return reinterpret_cast<Call*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
    if (fails("chegu/renameat2")) return -1;
    return next<decltype(renameat2)>("renameat2")(from_folder, from, to_folder, to, flags);
}

int mkdir(const char* path, mode_t mode) noexcept {
    if (fails("chegu/mkdir")) return -1;
    return next<decltype(mkdir)>("mkdir")(path, mode);
}

char* mkdtemp(char* name) noexcept {
    if (fails("chegu/mkdtemp")) return nullptr;
    return next<decltype(mkdtemp)>("mkdtemp")(name);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*), void* given) noexcept {
    if (fails("chegu/pthread_create")) return errno;
    return next<decltype(pthread_create)>("pthread_create")(thread, attributes, run, given);
}

int link(const char* from, const char* to) noexcept {
    if (fails("chegu/link")) return -1;
    return next<decltype(link)>("link")(from, to);
}

}  // extern "C"
