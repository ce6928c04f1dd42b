#pragma once
// GDAL/OGR behind a small door: two drivers are known, one is allowed for each file, and everything it says counts.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/failure.h"

namespace chegu::formats {

/// Collects GDAL's warnings and errors of this thread while it lives; GDAL often goes on after them with less data.
class GdalMessages {
   public:
    GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;
    ~GdalMessages();

    [[nodiscard]] const std::vector<std::string>& said() const { return said_; }
    void add(int number, std::string message);
    /// Throws Refused (unreadable_file) with the first message, if there is one; Failure (system) where fault() says
    /// so.
    void refuse_if_any() const;
    /// The first message, or "unknown".
    [[nodiscard]] std::string first() const;
    /// system where a message says that the disk, the memory or a file failed, else bad_input.
    [[nodiscard]] FailureKind fault() const { return fault_; }

   private:
    std::vector<std::string> said_;
    FailureKind fault_ = FailureKind::bad_input;
};

/// A configuration option of this thread while it lives.
class GdalOption {
   public:
    GdalOption(const char* key, const char* value);
    GdalOption(const GdalOption&) = delete;
    GdalOption& operator=(const GdalOption&) = delete;
    ~GdalOption();

   private:
    const char* key_;
};

struct CloseDataset {
    void operator()(void* dataset) const;
};
using Dataset = std::unique_ptr<void, CloseDataset>;  // a GDALDatasetH

/// Makes the two drivers known; nothing else of GDAL's is. Any number of times, from any thread.
void register_drivers();

/// Opens with exactly this driver; null where it can't (see GdalMessages). Options are "KEY=VALUE".
Dataset open_dataset(const std::string& place, const char* driver, const std::vector<std::string>& options,
                     bool update = false);

/// A name in double quotes, as SQL wants it.
std::string sql_name(std::string_view name);
/// A text in single quotes, as SQL wants it.
std::string sql_text(std::string_view text);

}  // namespace chegu::formats
