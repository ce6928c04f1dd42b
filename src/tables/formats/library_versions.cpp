#include "tables/formats/library_versions.h"

#include <archive.h>
#include <expat.h>
#include <gdal/gdal.h>
#include <sodium.h>
#include <sqlite3.h>
#include <xlsxwriter.h>

namespace chegu::formats {

std::map<std::string, std::string> library_versions() {
    return {{"expat", XML_ExpatVersion()},
            {"gdal", GDALVersionInfo("RELEASE_NAME")},
            {"libarchive", archive_version_string()},
            {"libsodium", sodium_version_string()},
            {"libxlsxwriter", lxw_version()},
            {"sqlite", sqlite3_libversion()}};
}

}  // namespace chegu::formats
