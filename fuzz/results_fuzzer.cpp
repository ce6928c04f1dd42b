// Any files in place of those of a folder of results (parts.h): verify throws nothing and holds only where every table
// is as it was written; compare, diff and a run into that folder throw nothing but a Failure, and where such a run
// fails the folder is as it was.

#include <cstddef>
#include <cstdint>

#include "base/failure.h"
#include "parts.h"
#include "results/compare.h"
#include "results/diff.h"
#include "results/gzip.h"
#include "results/verify_chain_example.h"
#include "scratch.h"

namespace {

using namespace chegu;
namespace fs = std::filesystem;

constexpr const char* small_feed = R"(
[sites]
site_id, name
A,       工厂
B,       市场
[items]
item_id, value, ceu
car,     1000,  1
[processes]
process_id, site_id, item_id, cost_per_unit, capacity_per_day
make,       A,       car,     100,           10
[modes]
mode
road
[lanes]
lane_id, from_site, to_site, rate, capacity_per_day
lane,    A,         B,       7,    8
[links]
link_id, item_id, from_site, to_site
link,    car,     A,         B
[stocks]
site_id, item_id, on_hand
B,       car,     5
[demand]
demand_id, item_id, site_id, quantity_per_day, margin
d,         car,     B,       12,               200
)";

/// A feed, its results as a run writes them, and a part that may be written into a folder of results.
struct Written {
    ExampleFeed feed{small_feed};
    Cluster cluster = build_cluster(feed);
    FeedIdentity identity{"chain", content_hash(feed.raw())};
    Files files = chain_run(feed.raw(), cluster);
    ResultPart part;

    Written() {
        part.name = "check";
        part.files = {{"check.json", "{}\n"}};
        part.summary = {{"errors", 0}};
    }
};

template <class Call>
bool succeeds(Call&& call) {
    try {
        call();
        return true;
    } catch (const Failure& failure) {
        require(!failure.words().zh.empty() && !failure.words().en.empty());
        return false;
    }
}

void write_folder(const fs::path& folder, const Files& files) {
    fs::remove_all(folder);
    fs::create_directory(folder);
    for (const auto& [name, bytes] : files) write_bytes(folder / name, bytes);
}

bool is_table(const std::string& name) { return name.ends_with(".csv"); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Written written;
    static Scratch scratch;
    auto files = written.files;
    bool same_tables = true;
    for (const auto& [name, bytes] : parts_of(text_of(data, size))) {
        if (name.empty() || name.size() > 100 || name.front() == '.' || name.find('/') != std::string::npos ||
            name.find('\0') != std::string::npos)
            return -1;
        same_tables = same_tables && (!is_table(name) || (files.contains(name) && files[name] == bytes));
        files[name] = bytes;
    }
    const auto out = scratch / "out";
    write_folder(out, files);
    const auto report = verify(written.feed.raw(), written.cluster, out);
    require(same_tables || !report.holds());

    const auto right = scratch / "right";
    if (!fs::exists(right)) write_folder(right, written.files);
    succeeds([&] { compare(std::vector<NamedResult>{{"a", right}, {"b", out}}); });
    succeeds([&] { diff(right, out, 1e-9); });
    const auto before = files_of(out);
    if (!succeeds([&] { publish(out, written.identity, std::span(&written.part, 1)); }))
        require(files_of(out) == before);

    const auto bytes = text_of(data, size);
    if (!bytes.starts_with("\x1f\x8b")) require(gunzip(gzip(bytes)) == bytes);
    succeeds([&] { gunzip(bytes, 1U << 24U); });
    return 0;
}
