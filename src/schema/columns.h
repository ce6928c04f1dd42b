#pragma once
// Short words to write a column down, so that a table of the schema reads like a table. Private to src/schema.

#include <limits>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/table.h"

namespace chegu::columns {

/// A column being described: each word below adds one fact. Optional and "empty = not given" until something else is
/// said.
class Described {
   public:
    Described(Type type, std::string_view name, Text title, Text description) {
        column_.name = name;
        column_.type = type;
        column_.title = title;
        column_.description = description;
    }

    /// The column must be there and each cell filled.
    Described required() && { return std::move(*this).presence(true, false); }
    /// The column must be there; an empty cell means `meaning`.
    Described required_or(Text meaning) && {
        column_.empty_means = meaning;
        return std::move(*this).presence(true, true);
    }
    /// An empty cell counts as this constant.
    Described fallback(std::string_view value) && {
        column_.fallback = value;
        return std::move(*this);
    }
    /// What an empty cell means where no constant says it.
    Described when_empty(Text meaning) && {
        column_.empty_means = meaning;
        return std::move(*this);
    }
    Described unit(std::string_view unit) && {
        column_.unit = unit;
        return std::move(*this);
    }
    Described between(double min, double max) && {
        column_.min = min;
        column_.max = max;
        return std::move(*this);
    }
    Described at_least(double min) && {
        column_.min = min;
        return std::move(*this);
    }
    Described above(double min) && {
        column_.min = min;
        column_.above_min = true;
        return std::move(*this);
    }
    /// Negative numbers are allowed too.
    Described any_sign() && {
        column_.min = -std::numeric_limits<double>::infinity();
        return std::move(*this);
    }
    Described to(std::string_view table) && {
        column_.refers_to = table;
        return std::move(*this);
    }
    /// A mere name where the feed does not have the table referred to.
    Described free_without_table() && {
        column_.free_without_table = true;
        return std::move(*this);
    }
    Described one_of(std::vector<Choice> choices) && {
        column_.choices = std::move(choices);
        return std::move(*this);
    }

    operator Column() && { return std::move(column_); }  // NOLINT: lets a list of these be a list of columns

   private:
    Described presence(bool required, bool may_be_empty) && {
        column_.required = required;
        column_.may_be_empty = may_be_empty;
        return std::move(*this);
    }

    Column column_;
};

inline Described text(std::string_view name, Text title, Text description = {}) {
    return {Type::text, name, title, description};
}
inline Described id(std::string_view name, Text title, Text description = {}) {
    return Described{Type::id, name, title, description}.required();
}
inline Described reference(std::string_view name, std::string_view table, Text title, Text description = {}) {
    return Described{Type::reference, name, title, description}.to(table);
}
inline Described references(std::string_view name, std::string_view table, Text title, Text description = {}) {
    return Described{Type::references, name, title, description}.to(table);
}
inline Described choice(std::string_view name, Text title, std::vector<Choice> choices, Text description = {}) {
    return Described{Type::enumeration, name, title, description}.one_of(std::move(choices));
}
inline Described number(std::string_view name, std::string_view unit, Text title, Text description = {}) {
    return Described{Type::number, name, title, description}.unit(unit);
}
inline Described integer(std::string_view name, std::string_view unit, Text title, Text description = {}) {
    return Described{Type::integer, name, title, description}.unit(unit);
}
inline Described date(std::string_view name, Text title, Text description = {}) {
    return {Type::date, name, title, description};
}
inline Described month(std::string_view name, Text title, Text description = {}) {
    return {Type::month, name, title, description};
}
inline Described moment(std::string_view name, Text title, Text description = {}) {
    return {Type::moment, name, title, description};
}
inline Described expression(std::string_view name, Text title, Text description = {}) {
    return {Type::expression, name, title, description};
}

// Columns that stand in several tables and mean the same in each.

inline Described own_name() {
    return text("name", {"名称", "Name"}, {"用本集群自己的语言书写的名称", "The name in the cluster's own language"});
}
inline Described name_en() {
    return text("name_en", {"英文名称", "English name"}, {"英文名称", "The name in English"});
}

inline Described candidate_id() {
    return reference("candidate_id", "candidates", {"候选项", "Candidate"},
                     {"只有选中该候选项，这一行才存在", "This row exists only where that candidate is chosen"})
        .when_empty({"今天已经存在", "exists today"});
}

inline Described unlimited(std::string_view name, std::string_view unit, Text title, Text description) {
    return number(name, unit, title, description).when_empty({"不限", "unlimited"});
}

inline Described outages_per_year() {
    return number("outages_per_year", "1/year", {"年停产次数", "Stops a year"},
                  {"平均每年停产（线路为停运）多少次", "How often a year it stops, on average"})
        .fallback("0");
}
inline Described recover_days(Text description) {
    return number("recover_days", "d", {"恢复天数", "Days to recover"}, description).above(0);
}

/// The five themes of a work programme.
inline std::vector<Choice> themes() {
    return {{"lead_firms", {"龙头企业", "lead firms"}},
            {"chain", {"产业链", "the chain"}},
            {"cost", {"物流与交易成本", "cost of logistics and trade"}},
            {"export", {"出口", "export"}},
            {"environment", {"营商环境", "business climate"}}};
}
inline Described theme() {
    return choice("theme", {"专题", "Theme"}, themes(), {"属于哪个专题", "The theme it belongs to"});
}

}  // namespace chegu::columns
