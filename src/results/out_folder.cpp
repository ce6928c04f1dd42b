#include "results/out_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <set>
#include <system_error>

#include "base/failure.h"
#include "base/file_io.h"
#include "base/gzip.h"
#include "base/json_file.h"
#include "base/version.h"
#include "notices/notice.h"
#include "results/certificates_file.h"
#include "results/compare.h"
#include "schema/frictionless.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr auto compare_file = "compare.csv";

[[noreturn]] void fail(const fs::path& path, const std::error_code& error) {
    const auto reason = error.message();
    throw Failure(fault_of(error),
                  {"无法更新 " + path.string() + "：" + reason, "can't update " + path.string() + ": " + reason});
}

std::error_code last_error() { return {errno, std::generic_category()}; }

[[noreturn]] void damaged(const fs::path& path) {
    throw Failure(FailureKind::bad_input, {path.string() + " 已损坏；请换一个输出文件夹。",
                                           path.string() + " is damaged; choose another folder"});
}

/// A file of OUT as a JSON object; an empty one where it is not there.
Json read_json(const fs::path& path) {
    if (!fs::exists(path)) return Json::object();
    try {
        auto object = parse_json<Json>(read_file(path));
        if (object.is_object()) return object;
    } catch (const Json::exception&) {
        damaged(path);
    }
    damaged(path);
}

/// summary.json of OUT: those of its parts that are read here are of the kind that a run writes.
Json summary_of(const fs::path& out) {
    const auto path = out / "summary.json";
    auto summary = read_json(path);
    for (const auto* part : {"feed", "files", "options"})
        if (summary.contains(part) && !summary[part].is_object()) damaged(path);
    if (summary.contains("feed") && !summary["feed"].value("hash", Json("")).is_string()) damaged(path);
    if (summary.contains("files"))
        for (const auto& names : summary["files"])
            for (const auto& name : names)
                if (!name.is_string()) damaged(path);
    return summary;
}

/// The folder beside OUT in which the new results grow; gone again unless it took OUT's place.
class Staging {
   public:
    explicit Staging(const fs::path& out) : out_(out), prefix_("." + out.filename().string() + ".new-") {
        remove_leftovers();
        std::string name = (out.parent_path() / (prefix_ + "XXXXXX")).string();
        if (::mkdtemp(name.data()) == nullptr) fail(out, last_error());
        path_ = name;
        fs::permissions(path_, fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                                   fs::perms::others_read | fs::perms::others_exec);
    }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    ~Staging() {
        std::error_code ignored;  // what stays behind is removed by the next run
        fs::remove_all(path_, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

    /// In one step OUT is what was staged; what OUT was lies here and goes with this object.
    void take_place() {
        if (!fs::exists(out_)) {
            if (::rename(path_.c_str(), out_.c_str()) != 0) fail(out_, last_error());
        } else if (::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, out_.c_str(), RENAME_EXCHANGE) != 0) {
            fail(out_, last_error());
        }
        sync_folder(out_.parent_path());
    }

   private:
    /// What a killed run left: nobody else is at work, since the lock is ours.
    void remove_leftovers() const {
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(out_.parent_path(), ignored))
            if (entry.path().filename().string().starts_with(prefix_)) fs::remove_all(entry.path(), ignored);
    }

    const fs::path& out_;
    std::string prefix_;
    fs::path path_;
};

/// Keeps other runs from changing folders beside OUT while one is being replaced.
class FolderLock {
   public:
    explicit FolderLock(const fs::path& folder) : fd_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        if (fd_ < 0 || ::flock(fd_, LOCK_EX) != 0) {
            const int error = errno;
            if (fd_ >= 0) ::close(fd_);
            fail(folder, {error, std::generic_category()});
        }
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock() { ::close(fd_); }

   private:
    int fd_;
};

/// OUT without "." and links, so that its parent is the folder it lies in.
fs::path settled(const fs::path& out) {
    auto path = fs::weakly_canonical(fs::absolute(out));
    return path.has_filename() ? path : path.parent_path();
}

/// The names that the parts wrote earlier or write now: these files are theirs.
std::set<std::string> files_of(const Json& summary, std::span<const ResultPart> parts) {
    std::set<std::string> names{"summary.json", "run.json", "datapackage.json", certificates_file,
                                zipped_certificates_file};
    for (const auto& part : parts) {
        for (const auto& [name, bytes] : part.files) names.insert(name);
        if (summary.contains("files") && summary["files"].contains(part.name))
            for (const auto& name : summary["files"][part.name]) names.insert(name.get<std::string>());
    }
    return names;
}

void keep_others(const fs::path& out, const fs::path& staging, const std::set<std::string>& replaced) {
    if (!fs::exists(out)) return;
    for (const auto& entry : fs::directory_iterator(out)) {
        const auto name = entry.path().filename().string();
        if (replaced.contains(name)) continue;
        std::error_code error;
        const auto options = fs::copy_options::recursive | fs::copy_options::copy_symlinks;
        fs::copy(entry.path(), staging / name, options | fs::copy_options::create_hard_links, error);
        if (error) {  // a file system without hard links: copy the bytes
            fs::remove_all(staging / name);
            fs::copy(entry.path(), staging / name, options);
        }
    }
}

/// Lines of a CSV file that Chegu wrote, the header's too; a line end between quotes ends no line.
std::uint64_t records(std::string_view csv) {
    std::uint64_t count = 0;
    bool quoted = false;
    for (const char letter : csv) {
        if (letter == '"') quoted = !quoted;
        if (letter == '\n' && !quoted) ++count;
    }
    return count;
}

std::string describe(const ResultSchema& schema, const fs::path& folder, const FeedIdentity& feed) {
    std::vector<ResultFile> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        const bool zipped = name.ends_with(".csv.gz");
        if (!zipped && !name.ends_with(".csv")) continue;
        const auto bytes = read_file(entry.path());
        const auto text = zipped ? gunzip(bytes) : bytes;
        files.push_back({name, records(text) - 1, bytes.size(), sha256(bytes)});
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return data_package(feed.name, feed.hash, files, schema.tables);
}

std::string text_of(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

void write_all(const ResultSchema& schema, const fs::path& folder, const FeedIdentity& feed,
               std::span<const ResultPart> parts, Json summary, Json run) {
    summary["chegu"] = version;
    summary["feed"] = {{"name", feed.name}, {"hash", feed.hash}};
    for (const auto& part : parts) {
        Json names = Json::array();
        for (const auto& [name, bytes] : part.files) {
            write_file(folder / name, bytes);
            names.push_back(name);
        }
        summary["files"][part.name] = names;
        if (!part.options.is_null()) summary["options"][part.name] = part.options;
        if (!part.summary.is_null()) summary[part.name] = part.summary;
        if (!part.run.is_null()) run[part.name] = part.run;
    }
    write_file(folder / "summary.json", text_of(summary));
    write_file(folder / "run.json", text_of(run));
    write_file(folder / "datapackage.json", describe(schema, folder, feed));
    sync_folder(folder);
}

/// Which scenarios compare.csv sets beside the base, so that OUT alone tells.
void record_scenarios(Json& summary, std::span<const ResultsBeneath> beneath) {
    Json ids = Json::array();
    for (const auto& results : beneath) ids.push_back(results.folder.filename().string());
    summary["options"]["scenarios"] = ids;
}

bool same_figures(const ResultSchema& schema, const fs::path& one, const fs::path& other) {
    return read_figures(schema, {"", one}).figures == read_figures(schema, {"", other}).figures;
}

/// What a run without scenarios leaves of compare.csv: all where the base has the figures that it had, else nothing,
/// since a comparison with figures that are no more would be wrong. The scenarios' own results stay what they are.
void drop_stale_comparison(const ResultSchema& schema, const fs::path& before, const fs::path& staged,
                           const FeedIdentity& feed) {
    auto summary = read_json(staged / "summary.json");
    if (!summary.contains(Json::json_pointer("/options/scenarios")) || same_figures(schema, before, staged)) return;
    summary["options"].erase("scenarios");
    fs::remove(staged / compare_file);
    replace_file(staged / "summary.json", text_of(summary));
    replace_file(staged / "datapackage.json", describe(schema, staged, feed));
}

void require_usable_folder(const fs::path& out, const FeedIdentity& feed) {
    const auto folder = settled(out);
    if (!fs::exists(folder)) return;
    if (!fs::is_directory(folder))
        throw Failure(FailureKind::bad_input, {out.string() + " 是文件，不是文件夹；请换一个输出文件夹。",
                                               out.string() + " is a file, not a folder; choose another"});
    if (fs::is_empty(folder)) return;
    const auto summary = summary_of(folder);
    if (!summary.contains("feed"))
        throw Failure(FailureKind::bad_input,
                      {out.string() + " 不是空文件夹，也没有车谷的结果；请换一个输出文件夹。",
                       out.string() + " is not empty and holds no results of Chegu; choose another folder"});
    const auto hash = summary["feed"].value("hash", "");
    if (hash != feed.hash)
        throw Failure(FailureKind::bad_input,
                      {out.string() + " 存放的是另一份数据（" + hash + "）的结果，本数据为 " + feed.hash +
                           "；请换一个输出文件夹，或先删除旧结果。",
                       out.string() + " holds results of another feed (" + hash + "), this one is " + feed.hash +
                           "; choose another folder or remove the old results"});
}

}  // namespace

void require_usable(const fs::path& out, const FeedIdentity& feed) {
    try {
        require_usable_folder(out, feed);
    } catch (const fs::filesystem_error& error) {
        fail(out, error.code());
    }
}

void require_folder_name(std::string_view name) {
    constexpr std::size_t longest = 200;
    const bool fits = !name.empty() && name.size() <= longest && name.front() != '.' &&
                      std::none_of(name.begin(), name.end(), [](char c) {
                          return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
                      });
    if (!fits)
        throw Failure(FailureKind::bad_input, {"「" + shown(name) + "」不能用作文件夹名。",
                                               "“" + shown(name) + "” can't be the name of a folder"});
}

void publish(const ResultSchema& schema, const fs::path& out, const FeedIdentity& feed,
             std::span<const ResultPart> parts) {
    publish(schema, out, feed, parts, {}, {});
}

void publish(const ResultSchema& schema, const fs::path& out, const FeedIdentity& feed,
             std::span<const ResultPart> parts, std::span<const ResultsBeneath> beneath,
             const std::function<void(const fs::path&)>& finish) {
    const auto folder = settled(out);
    try {
        fs::create_directories(folder.parent_path());
        const FolderLock lock(folder.parent_path());
        require_usable(folder, feed);
        Staging staging(folder);
        auto summary = summary_of(folder);
        if (!beneath.empty()) record_scenarios(summary, beneath);
        keep_others(folder, staging.path(), files_of(summary, parts));
        write_certificates(staging.path(), merged_certificates(schema, folder, parts));
        write_all(schema, staging.path(), feed, parts, summary, read_json(folder / "run.json"));
        for (const auto& results : beneath) {
            const auto inner = staging.path() / results.folder;
            fs::remove_all(inner);
            fs::create_directories(inner);
            write_certificates(inner, merged_certificates(schema, inner, results.parts));
            write_all(schema, inner, results.feed, results.parts, Json::object(), Json::object());
        }
        if (finish) {
            finish(staging.path());
            replace_file(staging.path() / "datapackage.json", describe(schema, staging.path(), feed));
        }
        if (beneath.empty()) drop_stale_comparison(schema, folder, staging.path(), feed);
        staging.take_place();
    } catch (const fs::filesystem_error& error) {
        fail(out, error.code());
    }
}

}  // namespace chegu
