#include "qa/case.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "base/failure.h"
#include "generate/generate.h"
#include "tables/csv_writer.h"

namespace chegu::qa {
namespace {

namespace fs = std::filesystem;

std::string name_of(const SetRow& row, const std::optional<FeedChange>& change) {
    std::string name = row.feed;
    while (name.starts_with("../")) name.erase(0, 3);
    if (change) name += fmt::format(" [{}]", text_of(*change));
    if (!name.empty()) name += ' ';
    name += row.command;
    for (const auto& option : row.options) name += " " + option;
    return name;
}

std::vector<std::optional<FeedChange>> changes_of(const AcceptanceSet& set, const SetRow& row, Feeds& feeds) {
    if (!row.change) return {std::nullopt};
    try {
        std::vector<std::optional<FeedChange>> changes;
        for (auto& change : expand(*row.change, feeds.text(row.feed), set.folder()))
            changes.emplace_back(std::move(change));
        return changes;
    } catch (const Failure& failure) {
        refuse_cell(set.file, row.row, "change", failure.words());
    }
}

}  // namespace

Feeds::Feeds(fs::path set_folder, fs::path scratch)
    : set_folder_(std::move(set_folder)), scratch_(std::move(scratch)) {}

const fs::path& Feeds::plain(const std::string& feed) {
    auto [place, is_new] = plain_.try_emplace(feed);
    if (!is_new) return place->second;
    if (const auto options = generated(feed)) {
        place->second = scratch_ / fmt::format("generated-{}-{}", options->sites, options->seed);
        write_new_folder(generate(*options), place->second);
    } else {
        place->second = fs::canonical(set_folder_ / feed);
    }
    return place->second;
}

const FeedText& Feeds::text(const std::string& feed) {
    auto [place, is_new] = texts_.try_emplace(feed);
    if (is_new) place->second = read_feed_text(plain(feed));
    return place->second;
}

fs::path Feeds::of(const Case& one) {
    if (one.feed.empty()) return {};
    if (!one.change) return plain(one.feed);
    const auto folder = scratch_ / "changed";
    fs::remove_all(folder);
    auto changed = text(one.feed);
    apply(*one.change, changed, set_folder_);
    write_feed_text(changed, folder);
    return folder;
}

std::vector<Case> cases_of(const AcceptanceSet& set, Feeds& feeds) {
    std::vector<Case> cases;
    std::set<std::string> names;
    for (const auto& row : set.rows)
        for (auto& change : changes_of(set, row, feeds)) {
            auto name = name_of(row, change);
            if (!names.insert(name).second)
                refuse_cell(set.file, row.row, "",
                            {fmt::format("「{}」重复", name), fmt::format("\"{}\" is there twice", name)});
            cases.push_back({std::move(name), row.feed, std::move(change), row.command, row.options, row.expect});
        }
    return cases;
}

}  // namespace chegu::qa
