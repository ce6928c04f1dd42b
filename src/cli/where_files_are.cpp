#include "cli/where_files_are.h"

#include "results/result_file.h"

#include <fmt/format.h>

#include <filesystem>

namespace chegu::cli {

std::string where_files_are(const std::string& out, std::span<const ResultPart> parts, Language language) {
    const bool zh = language == Language::zh;
    std::string pages;
    std::size_t tables = 0;
    for (const auto& part : parts)
        for (const auto& [name, bytes] : part.files) {
            if (name.ends_with(".csv")) ++tables;
            else pages += fmt::format("  {}\n", (std::filesystem::path(out) / name).string());
        }
    auto text = std::string(zh ? "结果\n" : "Results\n") + pages;
    const auto and_tables = zh ? fmt::format("，另有 {} 张 CSV 表", tables) : fmt::format(" and {} CSV tables", tables);
    text += fmt::format("  {}{}\n", (std::filesystem::path(out) / "summary.json").string(),
                        tables == 0 ? std::string{} : and_tables);
    return text;
}

std::string where_results_are(const std::string& out, std::span<const ResultPart> parts, Language language) {
    if (!is_result_file(out)) return where_files_are(out, parts, language);
    if (language == Language::zh)
        return fmt::format("结果\n  {}，不含报告和证书：要核验结果，请用 -o 写到文件夹\n", out);
    return fmt::format("Results\n  {}, without report and certificates: verify needs them in a folder (-o FOLDER)\n",
                       out);
}

}  // namespace chegu::cli
