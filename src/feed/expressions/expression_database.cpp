#include "feed/expressions/expression_database.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <stdexcept>
#include <utility>

namespace chegu {
namespace {

constexpr int longest_row = 4 * longest_text_in_expression;
constexpr int steps_between = 1000;
constexpr std::size_t steps_a_row = 10'000;  // of SQLite's machine; an expression of 4 KiB takes some 2,000

/// SQLite's core and mathematical functions that give the same for the same arguments, and touch nothing else. Not
/// printf and format, which a precision of a thousand million keeps busy for seconds.
constexpr auto allowed_functions = std::to_array<std::string_view>(
    {"abs",   "acos",       "asin",    "atan",     "atan2", "ceil",   "ceiling",   "char",    "coalesce", "cos",
     "cosh",  "degrees",    "exp",     "floor",    "glob",  "hex",    "ifnull",    "iif",     "instr",    "length",
     "like",  "likelihood", "likely",  "ln",       "log",   "log10",  "log2",      "lower",   "ltrim",    "max",
     "min",   "mod",        "nullif",  "pi",       "pow",   "power",  "quote",     "radians", "replace",  "round",
     "rtrim", "sign",       "sin",     "sinh",     "sqrt",  "substr", "substring", "tan",     "tanh",     "trim",
     "trunc", "typeof",     "unicode", "unlikely", "upper"});

std::string quoted_name(std::string_view name) {
    std::string result = "\"";
    for (const char c : name) result.append(c == '"' ? 2 : 1, c);
    return result + '"';
}

/// What SQLite says, in both languages: in its own words where nothing better is known.
Words said_by_sqlite(const std::string& message) {
    struct Saying {
        std::string_view begin, end;  // around the name
        std::string_view zh_begin, zh_end;
    };
    constexpr auto sayings =
        std::to_array<Saying>({{"near \"", "\": syntax error", "「", "」附近有语法错误"},
                               {"unrecognized token: \"", "\"", "不认识的符号「", "」"},
                               {"no such function: ", "", "没有函数「", "」"},
                               {"wrong number of arguments to function ", "", "参数个数不对的函数：", ""},
                               {"incomplete input", "", "表达式不完整", ""}});
    for (const auto& [begin, end, zh_begin, zh_end] : sayings) {
        if (!message.starts_with(begin) || !message.ends_with(end)) continue;
        const auto name = message.substr(begin.size(), message.size() - begin.size() - end.size());
        return {std::string(zh_begin) + name + std::string(zh_end), message};
    }
    return {"SQLite 报告：" + message, message};
}

/// The column of SQLite's "no such column: sites.knd", without the table; empty if that is not the message.
std::string unknown_column(std::string_view message) {
    constexpr std::string_view begin = "no such column: ";
    if (!message.starts_with(begin)) return {};
    auto name = message.substr(begin.size());
    // Newer versions: no such column: "x" - should this be a string literal in single-quotes?
    if (const auto advice = name.find(" - should this be"); advice != std::string_view::npos)
        name = name.substr(0, advice);
    if (name.size() > 1 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
    return std::string(name);
}

}  // namespace

void ExpressionDatabase::CloseDatabase::operator()(sqlite3* database) const { sqlite3_close_v2(database); }
void ExpressionDatabase::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

ExpressionDatabase::ExpressionDatabase(std::string_view table, const std::vector<ExpressionColumn>& columns,
                                       std::string_view expression)
    : table_(table), expression_(expression) {
    sqlite3* opened = nullptr;
    const int result =
        sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(opened);
    if (result != SQLITE_OK) throw std::bad_alloc();
    seal();
    // A table needs a column; no expression can name this one, because control characters are refused.
    std::string definition = "\"\x01\"";
    std::string places = "NULL";
    for (const auto& column : columns) {
        definition += ", " + quoted_name(column.name) + (column.is_number ? " REAL" : " TEXT");
        places += ", ?";
    }
    execute("CREATE TABLE " + quoted_name(table_) + " (" + definition + ")");
    execute("BEGIN");
    insert_ = compile("INSERT INTO " + quoted_name(table_) + " VALUES (" + places + ")");
    if (!insert_) fail();
}

void ExpressionDatabase::fail() const {
    if (sqlite3_errcode(database_.get()) == SQLITE_NOMEM) throw std::bad_alloc();
    throw std::runtime_error(sqlite3_errmsg(database_.get()));
}

void ExpressionDatabase::seal() {
    auto* database = database_.get();
    for (const int off : {SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_TRUSTED_SCHEMA,
                          SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_ENABLE_VIEW,
                          SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER})
        sqlite3_db_config(database, off, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    constexpr std::pair<int, int> limits[] = {
        {SQLITE_LIMIT_LENGTH, longest_row}, {SQLITE_LIMIT_EXPR_DEPTH, 200}, {SQLITE_LIMIT_COMPOUND_SELECT, 1},
        {SQLITE_LIMIT_VDBE_OP, 100'000},    {SQLITE_LIMIT_ATTACHED, 0},     {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
        {SQLITE_LIMIT_WORKER_THREADS, 0}};
    for (const auto& [limit, value] : limits) sqlite3_limit(database, limit, value);
    sqlite3_set_authorizer(database, authorize, this);
    sqlite3_progress_handler(database, steps_between, progress, this);
}

int ExpressionDatabase::authorize(void* self, int action, const char* first, const char* second, const char*,
                                  const char*) {
    return static_cast<ExpressionDatabase*>(self)->allows(action, first, second) ? SQLITE_OK : SQLITE_DENY;
}

bool ExpressionDatabase::allows(int action, const char* first, const char* second) {
    if (!judging_) return true;
    const auto refuse = [&](Words words) {
        if (!why_) why_ = std::move(words);
        return false;
    };
    switch (action) {
        case SQLITE_SELECT: return ++selects_ == 1 || refuse({"不允许子查询", "subqueries are not allowed"});
        case SQLITE_READ:
            if (first == nullptr || table_ != first)
                return refuse({"不允许读其他的表", "other tables may not be read"});
            return std::string_view(second) != "ROWID" || refuse({"不允许 rowid", "rowid is not allowed"});
        case SQLITE_FUNCTION: {
            const std::string name = second;
            const auto* const end = allowed_functions.end();
            return std::find(allowed_functions.begin(), end, name) != end ||
                   refuse({"不允许函数 " + name, "the function " + name + " is not allowed"});
        }
        default: return refuse({"只允许一个表达式", "only an expression is allowed"});
    }
}

int ExpressionDatabase::progress(void* self) {
    auto& left = static_cast<ExpressionDatabase*>(self)->steps_left_;
    if (!static_cast<ExpressionDatabase*>(self)->judging_) return 0;
    if (left == 0) return 1;
    --left;
    return 0;
}

void ExpressionDatabase::execute(const std::string& sql) {
    if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

ExpressionDatabase::Statement ExpressionDatabase::compile(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_NO_VTAB, &statement,
                       nullptr);
    return Statement(statement);
}

ExpressionFault ExpressionDatabase::fault() const {
    if (why_) return {*why_, {}};
    if (sqlite3_errcode(database_.get()) == SQLITE_NOMEM) throw std::bad_alloc();
    const std::string message = sqlite3_errmsg(database_.get());
    const auto column = unknown_column(message);
    if (!column.empty()) return {{"没有「" + column + "」这一列", "there is no column " + column}, column};
    if (sqlite3_errcode(database_.get()) == SQLITE_INTERRUPT) return {{"计算步数过多", "it takes too many steps"}, {}};
    return {said_by_sqlite(message), {}};
}

std::optional<ExpressionFault> ExpressionDatabase::prepare() {
    judging_ = true;
    select_ = compile("SELECT (" + expression_ + ") FROM " + quoted_name(table_));
    std::optional<ExpressionFault> found;
    if (!select_) {
        found = fault();
    } else {
        // Without rows an expression over single rows gives none; one over the whole table still gives one.
        steps_left_ = steps_a_row / steps_between;
        const int result = sqlite3_step(select_.get());
        if (result == SQLITE_ROW)
            found = {{"不允许对整张表汇总", "functions over the whole table are not allowed"}, {}};
        else if (result != SQLITE_DONE) found = fault();
        sqlite3_reset(select_.get());
    }
    judging_ = false;
    return found;
}

void ExpressionDatabase::bind_number(std::size_t column, double value) {
    sqlite3_bind_double(insert_.get(), static_cast<int>(column) + 1, value);
}

void ExpressionDatabase::bind_text(std::size_t column, std::string_view value) {
    const int result = sqlite3_bind_text(insert_.get(), static_cast<int>(column) + 1, value.data(),
                                         static_cast<int>(value.size()), SQLITE_STATIC);
    if (result != SQLITE_OK) fail();
}

std::optional<ExpressionFault> ExpressionDatabase::insert() {
    const int result = sqlite3_step(insert_.get());
    std::optional<ExpressionFault> found;
    if (result != SQLITE_DONE) found = fault();
    sqlite3_reset(insert_.get());
    sqlite3_clear_bindings(insert_.get());
    ++inserted_;
    return found;
}

std::optional<ExpressionFault> ExpressionDatabase::run(std::vector<ExpressionValue>& values) {
    judging_ = true;
    selects_ = 0;  // in case SQLite compiles it again
    steps_left_ = (inserted_ + 1) * (steps_a_row / steps_between);
    values.reserve(inserted_);
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(select_.get())) == SQLITE_ROW) {
        auto& value = values.emplace_back();
        const int type = sqlite3_column_type(select_.get(), 0);
        value.given = type != SQLITE_NULL;
        value.is_text = type == SQLITE_TEXT || type == SQLITE_BLOB;
        if (value.given && !value.is_text) value.number = sqlite3_column_double(select_.get(), 0);
        if (!std::isfinite(value.number)) return ExpressionFault{{"结果不是有限的数", "its result is not finite"}, {}};
    }
    if (result != SQLITE_DONE) return fault();
    return std::nullopt;
}

}  // namespace chegu
