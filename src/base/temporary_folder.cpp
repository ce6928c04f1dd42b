#include "base/temporary_folder.h"

#include <cstdlib>
#include <system_error>

#include "base/failure.h"

namespace chegu {

TemporaryFolder::TemporaryFolder() {
    std::error_code error;
    auto pattern = (std::filesystem::temp_directory_path(error) / "chegu-XXXXXX").string();
    if (error || mkdtemp(pattern.data()) == nullptr)
        throw Failure(FailureKind::system, {"没有可用的临时目录", "there is no folder for temporary files"});
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace chegu
