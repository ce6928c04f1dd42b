#include <fmt/format.h>

#include "analyses/catalogue.h"
#include "base/file_io.h"
#include "cli/commands.h"
#include "cli/completions.h"
#include "cli/man_page.h"
#include "feed/notice_documents.h"
#include "page/glossary.h"
#include "schema/documents.h"

namespace chegu::cli {

namespace {

/// The command line as it is in a language.
ProgramDescription described(Language language) {
    Session session;
    session.language = language;
    CommandLine line(session);
    add_commands(line, session);
    return line.description();
}

/// What stands under share/ where the program is installed, by path.
std::map<std::string, std::string> installed_documents() {
    const auto zh = described(Language::zh);
    const auto en = described(Language::en);
    std::map<std::string, std::string> documents;
    for (auto& [name, page] : man_pages(en, Language::en)) documents.emplace("man/man1/" + name, std::move(page));
    for (auto& [name, page] : man_pages(zh, Language::zh)) documents.emplace("man/zh_CN/man1/" + name, std::move(page));
    documents.emplace("bash-completion/completions/" + en.name, bash_completion(en));
    documents.emplace("zsh/vendor-completions/_" + en.name, zsh_completion(zh, en));
    documents.emplace("fish/vendor_completions.d/" + en.name + ".fish", fish_completion(zh, en));
    return documents;
}

/// The documents of docs/, by name.
std::map<std::string, std::string> documents_of_docs() {
    std::map<std::string, std::string> documents;
    auto generated = generated_documents(result_schema().tables, result_schema().figures);
    generated.merge(notice_documents());
    for (auto& [name, text] : generated) documents.emplace(std::filesystem::path(name).filename(), std::move(text));
    documents.emplace("glossary.md", glossary_document());
    return documents;
}

}  // namespace

void add_docs(CommandLine& line, Session&) {
    struct Options {
        std::string folder;
        bool installed = false;
    };
    const auto options = std::make_shared<Options>();
    const auto command =
        line.add("docs", {"重新生成由程序定义的文档", "write anew the documents that the program defines"});
    command.hide();
    command.option("DIR", options->folder, {"文件夹", "the folder"}).path().required();
    command.flag("--installed", options->installed,
                 {"改写随程序安装的：手册页和各 shell 的补全",
                  "instead those that are installed with the program: man pages and completions"});
    command.when_called([options] {
        for (const auto& [name, text] : options->installed ? installed_documents() : documents_of_docs()) {
            const auto path = std::filesystem::path(options->folder) / name;
            std::filesystem::create_directories(path.parent_path());
            std::filesystem::remove(path);
            write_file(path, text);
            fmt::print("{}\n", path.string());
        }
    });
}

}  // namespace chegu::cli
