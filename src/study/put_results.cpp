#include "study/put_results.h"

#include <fmt/format.h>

#include "analyses/catalogue.h"
#include "base/temporary_folder.h"
#include "cli/where_files_are.h"
#include "results/result_file.h"

namespace chegu::cli {

void require_place_for_results(const std::string& out, const FeedIdentity& feed) {
    if (is_result_file(out)) require_new_file(out);
    else require_usable(out, feed);
}

void require_folder(const std::string& out) {
    if (is_result_file(out))
        throw Failure(FailureKind::bad_input, {out + "：这里要写多个文件，请给出文件夹。",
                                               out + ": this writes several files, give the name of a folder"});
}

void put_results(const std::string& out, const LoadedFeed& feed, std::span<const ResultPart> parts,
                 std::span<const ResultsBeneath> beneath,
                 const std::function<void(const std::filesystem::path&)>& finish) {
    const auto finishing = finish ? finish : [](const std::filesystem::path&) {};
    if (!is_result_file(out)) {
        publish(result_schema(), out, feed.identity, parts, beneath, finishing);
        return;
    }
    if (!beneath.empty()) require_folder(out);
    const TemporaryFolder folder;
    const auto staged = folder.path() / "results";
    publish(result_schema(), staged, feed.identity, parts, {}, finishing);
    write_result_file(result_schema(), staged, *feed.raw, out);
}

std::string where_results_are(const std::string& out, std::span<const ResultPart> parts, Language language) {
    if (!is_result_file(out)) return where_files_are(out, parts, language);
    if (language == Language::zh)
        return fmt::format("结果\n  {}，不含报告和证书：要核验结果，请用 -o 写到文件夹\n", out);
    return fmt::format("Results\n  {}, without report and certificates: verify needs them in a folder (-o FOLDER)\n",
                       out);
}

}  // namespace chegu::cli
