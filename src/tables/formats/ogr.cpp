#include "tables/formats/ogr.h"

#include <gdal/cpl_conv.h>
#include <gdal/gdal.h>
#include <gdal/ogrsf_frmts.h>
#include <sqlite3.h>

#include <mutex>

#include "tables/formats/place.h"
#include "tables/notice_kinds.h"

namespace chegu::formats {
namespace {

void CPL_STDCALL collect(CPLErr severity, CPLErrorNum number, const char* message) {
    if (severity < CE_Warning) return;
    auto* messages = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
    messages->add(number, message == nullptr ? "" : message);
}

/// GDAL gives SQLite's errors on as texts only.
bool is_of_the_system(int number, std::string_view message) {
    if (number == CPLE_OutOfMemory || number == CPLE_FileIO) return true;
    const auto said = [&](int code) { return message.find(sqlite3_errstr(code)) != std::string_view::npos; };
    return said(SQLITE_FULL) || said(SQLITE_IOERR) || said(SQLITE_NOMEM);
}

}  // namespace

/// Only these two: no driver that runs commands, follows links or opens other files is there at all.
void register_drivers() {
    static std::once_flag once;  // GDAL has one list of drivers for the whole process
    std::call_once(once, [] {
        RegisterOGRGeoPackage();
        RegisterOGRPG();
    });
}

GdalMessages::GdalMessages() { CPLPushErrorHandlerEx(collect, this); }
GdalMessages::~GdalMessages() { CPLPopErrorHandler(); }

void GdalMessages::add(int number, std::string message) {
    if (is_of_the_system(number, message)) fault_ = FailureKind::system;
    said_.push_back(std::move(message));
}

std::string GdalMessages::first() const { return said_.empty() ? "unknown" : said_.front(); }

void GdalMessages::refuse_if_any() const {
    if (fault_ == FailureKind::system) throw Failure(fault_, {said_.front(), said_.front()});
    if (!said_.empty()) throw Refused{kinds::unreadable_file, {said_.front(), said_.front()}};
}

GdalOption::GdalOption(const char* key, const char* value) : key_(key) { CPLSetThreadLocalConfigOption(key, value); }
GdalOption::~GdalOption() { CPLSetThreadLocalConfigOption(key_, nullptr); }

void CloseDataset::operator()(void* dataset) const { GDALClose(dataset); }

Dataset open_dataset(const std::string& place, const char* driver, const std::vector<std::string>& options,
                     bool update) {
    register_drivers();
    const char* const allowed[] = {driver, nullptr};
    std::vector<const char*> words;
    for (const auto& option : options) words.push_back(option.c_str());
    words.push_back(nullptr);
    const unsigned flags = static_cast<unsigned>(GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR) |
                           static_cast<unsigned>(update ? GDAL_OF_UPDATE : GDAL_OF_READONLY);
    return Dataset(GDALOpenEx(place.c_str(), flags, allowed, words.data(), nullptr));
}

std::string sql_name(std::string_view name) {
    std::string quoted = "\"";
    for (const char c : name) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string sql_text(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) quoted.append(c == '\'' ? 2 : 1, c);
    return quoted + '\'';
}

}  // namespace chegu::formats
