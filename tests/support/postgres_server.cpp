#include "support/postgres_server.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace chegu {
namespace {

/// The newest version's programs.
std::filesystem::path programs() {
    std::filesystem::path newest;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", none))
        if (std::filesystem::exists(entry.path() / "bin/initdb")) newest = std::max(newest, entry.path() / "bin");
    return newest;
}

std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> block{};
    for (std::size_t size = 0; (size = std::fread(block.data(), 1, block.size(), pipe)) > 0;)
        text.append(block.data(), size);
    if (::pclose(pipe) != 0) throw std::runtime_error(command + "\n" + text);
    return text;
}

}  // namespace

bool PostgresServer::installed() { return !programs().empty(); }

std::string PostgresServer::tool(const std::string& words) const {
    // PostgreSQL refuses to run as root.
    const std::string other = ::geteuid() == 0 ? "setpriv --reuid=nobody --regid=nogroup --clear-groups " : "";
    return "cd " + folder_.path().string() + " && " + other + programs().string() + "/" + words;
}

PostgresServer::PostgresServer() {
    std::filesystem::permissions(folder_.path(), std::filesystem::perms::all);
    output_of(tool("initdb -D data -A trust -U chegu -E UTF8 --locale=C --no-sync"));
    // Its output goes to a file: a server that keeps this pipe open would never let the command end.
    output_of(tool("pg_ctl -D data -w -l log -o \"-F -c listen_addresses='' -c unix_socket_directories='" +
                   folder_.path().string() + "'\" start >started"));
}

PostgresServer::~PostgresServer() {
    if (std::system((tool("pg_ctl -D data -m immediate stop >/dev/null 2>&1")).c_str()) != 0)
        std::fputs("the test's PostgreSQL did not stop\n", stderr);
}

std::string PostgresServer::url(const std::string& schema) const {
    return "postgresql:///postgres?host=" + folder_.path().string() + "&user=chegu&schema=" + schema;
}

std::string PostgresServer::ask(const std::string& sql) const {
    return output_of(programs().string() + "/psql -h " + folder_.path().string() + " -U chegu -At postgres -c \"" +
                     sql + "\"");
}

}  // namespace chegu
