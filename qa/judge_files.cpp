#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "analyses/catalogue.h"
#include "base/failure.h"
#include "base/file_io.h"
#include "base/number.h"
#include "qa/judge.h"
#include "results/compare.h"
#include "results/diff.h"

namespace chegu::qa {
namespace {

namespace fs = std::filesystem;

/// How two numbers of one name are told apart, as in results/diff.h.
bool are_same(const std::optional<double>& a, const std::optional<double>& b, double tolerance) {
    if (!a || !b) return a == b;
    return *a == *b || std::abs(*a - *b) <= tolerance * std::max({1.0, std::abs(*a), std::abs(*b)});
}

class Files {
   public:
    Files(const Case& asked, const fs::path& before, const fs::path& after, double tolerance)
        : asked_(asked), before_(before), after_(after), tolerance_(tolerance) {}

    std::vector<Finding> run() {
        const auto was = files_in(before_);
        const auto is = files_in(after_);
        std::set<fs::path> results;
        for (const auto& path : was)
            if (!is.contains(path)) add_file(path, "there", "not there");
        for (const auto& path : is) {
            if (!was.contains(path)) add_file(path, "not there", "there");
            else if (path.filename() == "summary.json") results.insert(path.parent_path());
        }
        for (const auto& folder : results) compare_results(folder);
        for (const auto& path : is)
            if (was.contains(path) && !results.contains(path.parent_path())) compare_bytes(path);
        return std::move(findings_);
    }

   private:
    /// Every file beneath, by its path from there.
    static std::set<fs::path> files_in(const fs::path& folder) {
        std::set<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file()) files.insert(entry.path().lexically_relative(folder));
        return files;
    }

    void add(Group group, std::string what, std::string was, std::string is) {
        findings_.push_back({group, asked_.name, std::move(what), std::move(was), std::move(is), {}, ""});
    }
    void add_file(const fs::path& path, const char* was, const char* is) {
        // Certificates are in one of two files, by their size.
        if (path.filename().string().starts_with("certificates.csv")) return;
        add(Group::tables, path.string(), was, is);
    }

    /// Where results lie, for people: "scenarios/low_water " where it is not OUT itself.
    static std::string prefix_of(const fs::path& folder) {
        if (folder.empty()) return "";
        const auto beneath = folder.lexically_relative(*folder.begin());
        return beneath == "." ? "" : beneath.string() + " ";
    }

    void compare_results(const fs::path& folder) {
        try {
            const std::array results{NamedResult{"before", before_ / folder}, NamedResult{"after", after_ / folder}};
            std::set<std::string> seen;
            for (const auto& figure : compare(result_schema(), results).figures) {
                seen.insert(figure.part + "." + figure.figure);
                if (are_same(figure.values[0], figure.values[1], tolerance_)) continue;
                const auto text = [&](std::size_t k) {
                    return figure.values[k] ? number_text(*figure.values[k]) : std::string("not there");
                };
                add(Group::figures, prefix_of(folder) + figure.part + "." + figure.figure, text(0), text(1));
                findings_.back().share = figure.share(1);
            }
            compare_rows(folder, seen);
        } catch (const Failure& failure) {
            add(Group::tables, prefix_of(folder) + "can't be compared", "", failure.words().en);
        }
    }

    /// Rows of tables, and what summary.json has beside numbers.
    void compare_rows(const fs::path& folder, const std::set<std::string>& figures) {
        const auto report = diff(result_schema().tables, before_ / folder, after_ / folder, tolerance_);
        std::set<std::string> named;
        for (const auto& one : report.listed) {
            const auto text = [](const std::optional<std::string>& value) { return value.value_or("not there"); };
            if (one.file == "summary.json") {
                auto name = one.row.substr(std::min<std::size_t>(1, one.row.size()));
                std::replace(name.begin(), name.end(), '/', '.');
                if (!figures.contains(name))
                    add(Group::figures, prefix_of(folder) + name, text(one.first), text(one.second));
                continue;
            }
            const bool whole_file = one.row.empty() && one.column.empty();  // said already
            if (whole_file || !named.insert(one.file).second) continue;
            add(Group::tables, prefix_of(folder) + one.file, text(one.first), text(one.second));
            const auto rows = report.changed_rows.at(one.file);
            findings_.back().more = fmt::format("{} row{}, the first [{}]{}{}", rows, rows == 1 ? "" : "s", one.row,
                                                one.column.empty() ? "" : " ", one.column);
        }
    }

    void compare_bytes(const fs::path& path) {
        static constexpr std::array dated{".xlsx", ".gpkg", ".html"};
        if (std::find(dated.begin(), dated.end(), path.extension()) != dated.end()) return;
        const auto was = read_file(before_ / path);
        const auto is = read_file(after_ / path);
        if (was == is) return;
        const auto end = std::mismatch(was.begin(), was.end(), is.begin(), is.end()).first;
        add(Group::tables, path.string(), fmt::format("{} bytes", was.size()), fmt::format("{} bytes", is.size()));
        findings_.back().more = fmt::format("the first difference in line {}", 1 + std::count(was.begin(), end, '\n'));
    }

    const Case& asked_;
    const fs::path& before_;
    const fs::path& after_;
    double tolerance_;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> judge_files(const Case& asked, const Answer& before, const Answer& after, double tolerance) {
    return Files(asked, before.folder, after.folder, tolerance).run();
}

}  // namespace chegu::qa
