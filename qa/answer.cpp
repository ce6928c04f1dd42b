#include "qa/answer.h"

#include "base/failure.h"
#include "base/file_io.h"
#include "cli/exit.h"

namespace chegu::qa {

namespace fs = std::filesystem;

bool Answer::refuses() const { return run.ended == Ended{Ended::How::exited, static_cast<int>(Exit::bad_input)}; }

bool Answer::ends_well() const {
    return run.ended.how == Ended::How::exited && run.ended.code >= 0 &&
           run.ended.code <= static_cast<int>(Exit::limit);
}

Answer answer(const fs::path& program, const Case& asked, const fs::path& feed, const fs::path& folder,
              double limit_seconds) {
    fs::remove_all(folder);
    // The streams lie beside the current folder, where no result can take their names.
    Answer given;
    given.folder = folder / "current";
    fs::create_directories(given.folder);
    ChildCall call{{program.string(), asked.command}, given.folder, folder / "out", folder / "err", limit_seconds};
    if (!feed.empty()) call.words.push_back(feed.string());
    call.words.insert(call.words.end(), asked.options.begin(), asked.options.end());
    for (const auto* word : {"--json", "--quiet", "--lang=en"}) call.words.emplace_back(word);
    given.run = run_child(call);
    given.out = read_file(call.out);
    given.err = read_file(call.err);
    return given;
}

}  // namespace chegu::qa
