#pragma once

#include <filesystem>

namespace chegu {

/// A new folder, empty, that goes with everything in it when this object does. Throws Failure (system) where the
/// machine has no room for temporary files.
class TemporaryFolder {
   public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

   private:
    std::filesystem::path path_;
};

}  // namespace chegu
