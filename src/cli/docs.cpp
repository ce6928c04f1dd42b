#include <fmt/format.h>

#include "analyses/catalogue.h"
#include "base/file_io.h"
#include "cli/commands.h"
#include "feed/notice_documents.h"
#include "page/glossary.h"
#include "schema/documents.h"

namespace chegu::cli {

void add_docs(CommandLine& line, Session&) {
    const auto folder = std::make_shared<std::string>();
    const auto command =
        line.add("docs", {"重新生成由程序定义的文档", "write anew the documents that the program defines"});
    command.hide();
    command.option("DIR", *folder, {"文件夹", "the folder"}).required();
    command.when_called([folder] {
        auto documents = generated_documents(result_schema().tables);
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
