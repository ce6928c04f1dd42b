#include <fmt/format.h>

#include "cli/commands.h"
#include "feed/file_io.h"
#include "feed/notice_documents.h"
#include "report/glossary.h"
#include "schema/documents.h"

namespace chegu::cli {

void add_docs(CLI::App& app, Session& session) {
    const auto folder = std::make_shared<std::string>();
    auto* command = app.add_subcommand(
        "docs",
        std::string(session.say({"重新生成由程序定义的文档", "write anew the documents that the program defines"})));
    command->group("");  // for those who work on the code: not in the help
    command->add_option("DIR", *folder)->required();
    command->callback([folder] {
        auto documents = generated_documents();
        documents.merge(notice_documents());
        documents.emplace("glossary.md", glossary_document());
        for (const auto& [name, text] : documents) {
            const auto path = std::filesystem::path(*folder) / std::filesystem::path(name).filename();
            std::filesystem::create_directories(path.parent_path());
            std::filesystem::remove(path);
            write_file(path, text);
            fmt::print("{}\n", path.string());
        }
    });
}

}  // namespace chegu::cli
