#include "base/failure.h"

#include <algorithm>
#include <array>

namespace chegu {

FailureKind fault_of(const std::error_code& error) {
    using enum std::errc;
    constexpr std::array of_the_place{no_such_file_or_directory,
                                      not_a_directory,
                                      is_a_directory,
                                      permission_denied,
                                      file_exists,
                                      directory_not_empty,
                                      operation_not_permitted,
                                      filename_too_long,
                                      too_many_symbolic_link_levels,
                                      read_only_file_system,
                                      device_or_resource_busy,
                                      cross_device_link,
                                      not_supported,
                                      operation_not_supported,
                                      function_not_supported,
                                      invalid_argument};
    const bool place = std::any_of(of_the_place.begin(), of_the_place.end(), [&](auto code) { return error == code; });
    return place ? FailureKind::bad_input : FailureKind::system;
}

}  // namespace chegu
