#pragma once
// The pages of docs/ that are made from the schema.

#include <map>
#include <span>
#include <string>

#include "base/language.h"
#include "schema/figure.h"
#include "schema/table.h"

namespace chegu {

/// The page on the feed: its rules, then every table with its columns (Markdown).
std::string feed_document(Language language);
/// The page on the results: every file with its columns, then every figure (Markdown).
std::string results_document(std::span<const TableSchema> tables, std::span<const Figure> figures, Language language);

/// Every generated file of docs/, by its path in docs/: feed.md, feed.zh-CN.md, results.md, results.zh-CN.md and
/// feed.schema.json. `chegu docs docs` writes them.
std::map<std::string, std::string> generated_documents(std::span<const TableSchema> result_tables,
                                                       std::span<const Figure> figures);

}  // namespace chegu
