#include "study/publication.h"

#include "analyses/catalogue.h"
#include "base/failure.h"
#include "base/file_io.h"
#include "base/temporary_folder.h"
#include "results/result_file.h"

namespace chegu {

void require_place_for_results(const std::string& out, const FeedIdentity& feed) {
    if (is_result_file(out)) require_new_file(out);
    else require_usable(out, feed);
}

void require_folder(const std::string& out) {
    if (is_result_file(out))
        throw Failure(FailureKind::bad_input, {out + "：这里要写多个文件，请给出文件夹。",
                                               out + ": this writes several files, give the name of a folder"});
}

void publish(const std::string& out, const Publication& publication) {
    const auto& [feed, identity, parts, beneath, beside] = publication;
    const auto finish = [&files = publication.beside](const std::filesystem::path& staged) {
        for (const auto& [name, bytes] : files) replace_file(staged / name, bytes);
    };
    if (!is_result_file(out)) {
        publish(result_schema(), out, identity, parts, beneath, finish);
        return;
    }
    if (!beneath.empty()) require_folder(out);
    const TemporaryFolder folder;
    const auto staged = folder.path() / "results";
    publish(result_schema(), staged, identity, parts, {}, finish);
    write_result_file(result_schema(), staged, feed, out);
}

}  // namespace chegu
