#include "support/failing_calls.h"

namespace chegu {

namespace fs = std::filesystem;

std::string no_failing_calls(const char* libraries) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return "a sanitizer wants to be the first library that is loaded";
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
    return "a sanitizer wants to be the first library that is loaded";
#endif
#endif
    return *libraries == '\0' ? "libfiu is not installed (./setup --dev)" : "";
}

FailedRun run_failing(const std::vector<std::string>& words, const Failing& failing, const char* libraries,
                      const fs::path& temporary) {
    const ScratchFolder scratch(memory_folder());
    const auto told = scratch / "failed";
    std::vector<std::string> environment{"LD_PRELOAD=" + std::string(libraries), "CHEGU_FAIL_CALLS=" + failing.calls,
                                         "CHEGU_FAIL_AT=" + std::to_string(failing.at),
                                         "CHEGU_FAIL_TOLD=" + told.string(), "TMPDIR=" + temporary.string()};
    if (failing.rest) environment.push_back("CHEGU_FAIL_REST=1");
    FailedRun run{run_program(words, environment), false};
    run.failed = fs::exists(told);
    return run;
}

std::map<std::string, std::string> state_of(const fs::path& place) {
    std::map<std::string, std::string> files;
    if (fs::is_regular_file(place)) files[""] = bytes_of(place);
    if (!fs::is_directory(place)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(place)) {
        const auto name = fs::relative(entry.path(), place).string();
        if (entry.is_regular_file()) files[name] = name.ends_with("run.json") ? "" : bytes_of(entry.path());
    }
    return files;
}

}  // namespace chegu
