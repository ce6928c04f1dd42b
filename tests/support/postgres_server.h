#pragma once
// Debian's PostgreSQL, started for one test on a socket of its own and gone afterwards.

#include <memory>
#include <string>

#include "support/program.h"

namespace chegu {

class PostgresServer {
   public:
    PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    ~PostgresServer();

    /// Whether PostgreSQL is installed at all; without it there is no server.
    static bool installed();
    /// postgresql://...?schema=NAME
    [[nodiscard]] std::string url(const std::string& schema) const;
    /// What psql prints for a statement.
    [[nodiscard]] std::string ask(const std::string& sql) const;

   private:
    [[nodiscard]] std::string tool(const std::string& words) const;

    ScratchFolder folder_;
};

}  // namespace chegu
