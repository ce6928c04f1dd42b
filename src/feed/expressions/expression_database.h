#pragma once
// A private SQLite database in memory that holds the columns one expression needs, and runs nothing but that
// expression. Private to src/feed.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "feed/expressions/expression.h"

struct sqlite3;
struct sqlite3_stmt;

namespace chegu {

/// A column of the database's only table: its name and whether it holds numbers or texts.
struct ExpressionColumn {
    std::string_view name;
    bool is_number = false;
};

/// Longer texts are refused: what a function may cost grows with them.
inline constexpr std::size_t longest_text_in_expression = 16 * 1024;

/// What each step returns is the fault, or nothing if all is well.
class ExpressionDatabase {
   public:
    /// `expression` must have passed scan_expression().
    ExpressionDatabase(std::string_view table, const std::vector<ExpressionColumn>& columns,
                       std::string_view expression);

    /// Whether the expression can be used at all. To be called first.
    std::optional<ExpressionFault> prepare();
    /// One row more: bind each column, then insert.
    void bind_number(std::size_t column, double value);
    void bind_text(std::size_t column, std::string_view value);
    std::optional<ExpressionFault> insert();
    /// The expression's value for each row in the order of insertion.
    std::optional<ExpressionFault> run(std::vector<ExpressionValue>& values);

   private:
    struct CloseDatabase {
        void operator()(sqlite3* database) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

    static int authorize(void* self, int action, const char* first, const char* second, const char* database,
                         const char* trigger);
    static int progress(void* self);
    [[nodiscard]] bool allows(int action, const char* first, const char* second);
    void seal();
    void execute(const std::string& sql);
    Statement compile(const std::string& sql);
    [[nodiscard]] ExpressionFault fault() const;
    /// Throws what SQLite says: of what we ask it only memory can fail.
    [[noreturn]] void fail() const;

    std::string table_;
    std::string expression_;
    std::unique_ptr<sqlite3, CloseDatabase> database_;
    Statement insert_;
    Statement select_;
    bool judging_ = false;      // statements being compiled are not our own
    int selects_ = 0;           // of the statement being judged
    std::optional<Words> why_;  // why the authorizer refused
    std::size_t inserted_ = 0;
    std::size_t steps_left_ = 0;  // in thousands
};

}  // namespace chegu
