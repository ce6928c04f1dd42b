// Walks the catalogue: what an analysis brings is there, and everything it writes is documented and checked.

#include "analyses/catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "analyses/readiness.h"
#include "base/number.h"
#include "page/glossary.h"
#include "results/compare.h"
#include "study/publication.h"
#include "study/study.h"
#include "support/program.h"
#include "tables/csv_reader.h"
#include "tables/csv_writer.h"

namespace chegu {
namespace {

namespace fs = std::filesystem;

const fs::path project{CHEGU_SOURCE_DIR};

class Catalogue : public testing::TestWithParam<const Analysis*> {
   protected:
    const Analysis& analysis_ = *GetParam();
};

std::vector<const Analysis*> all_of_them() {
    std::vector<const Analysis*> all;
    for (const auto& one : analyses()) all.push_back(&one);
    return all;
}

INSTANTIATE_TEST_SUITE_P(Of, Catalogue, testing::ValuesIn(all_of_them()),
                         [](const auto& of) { return std::string(of.param->name); });

TEST_P(Catalogue, HasAPageInBothLanguages) {
    for (const auto* ending : {".md", ".zh-CN.md"})
        EXPECT_TRUE(fs::exists(project / "docs" / (std::string(analysis_.name) + ending)));
}

TEST_P(Catalogue, HasAWorkedExample) {
    const auto command = "chegu " + std::string(analysis_.name) + " docs/examples/";
    const fs::directory_iterator examples(project / "docs/examples");
    EXPECT_TRUE(std::any_of(begin(examples), end(examples), [&](const auto& folder) {
        return bytes_of(folder.path() / "README.md").find(command) != std::string::npos;
    })) << command;
}

TEST_P(Catalogue, RestsOnWhatComesBefore) {
    for (const auto base : analysis_.rests_on) EXPECT_LT(&analysis(base), &analysis_);
}

TEST_P(Catalogue, NeedsTablesOfTheFeed) {
    for (const auto& tables : analysis_.needs)
        for (const auto table : tables) EXPECT_NE(find_table(feed_tables(), table), nullptr) << table;
    if (!analysis_.subject.empty()) {
        EXPECT_NE(find_table(feed_tables(), analysis_.subject), nullptr);
    }
}

TEST_P(Catalogue, FiguresAreItsOwnWithTermsOfTheGlossary) {
    std::set<std::string_view> names;
    for (const auto& figure : analysis_.figures) {
        EXPECT_EQ(figure.part, analysis_.name);
        EXPECT_TRUE(names.insert(figure.name).second) << figure.name;
        EXPECT_FALSE(figure.title.zh.empty() || figure.title.en.empty()) << figure.name;
        EXPECT_FALSE(figure.description.zh.empty() || figure.description.en.empty()) << figure.name;
        if (!figure.term.empty()) {
            EXPECT_NO_THROW((void)term(figure.term)) << figure.name;
        }
    }
}

TEST(TheCatalogue, HasEveryTableAnswerAndFigureOnce) {
    std::set<std::string_view> tables;
    for (const auto& table : result_schema().tables) EXPECT_TRUE(tables.insert(table.name).second) << table.name;
    std::set<std::string_view> answers;
    for (const auto& owner : result_schema().answers) EXPECT_TRUE(answers.insert(owner.answer).second) << owner.answer;
}

TEST(TheCatalogue, KnowsWhoseAnAnswerIs) {
    const auto& answers = result_schema().answers;
    EXPECT_EQ(owner_of("flow", answers), "flow");
    EXPECT_EQ(owner_of("outage:site:S1", answers), "chain");
    EXPECT_EQ(owner_of("baseline:kept", answers), "baseline");
    EXPECT_EQ(owner_of("flows", answers), "");
    EXPECT_EQ(owner_of("", answers), "");
}

/// Everything computed of an example that has something for every analysis.
class Computed {
   public:
    Computed() : feed_(load((project / "docs/examples/baseline").string(), {})) {
        const FeedToStudy asked{feed_, "base", {"base", "base"}};
        study_ = study(std::span(&asked, 1), {}, {});
        publish((scratch_ / "out").string(), {*feed_.raw, feed_.identity, study_.cases.front()->parts});
    }

    [[nodiscard]] fs::path out() const { return scratch_ / "out"; }
    [[nodiscard]] const Studied& studied() const { return *study_.cases.front(); }

    /// What the checks of all analyses find in OUT.
    [[nodiscard]] VerifyReport checked() const {
        VerifyReport report;
        checking::Findings findings(report);
        const auto summary = nlohmann::json::parse(bytes_of(out() / "summary.json"));
        checking::Verification of{summary,  *feed_.raw, studied().of.cluster, out(), result_schema().answers,
                                  findings, {}};
        for (const auto& one : analyses()) one.verify(of);
        return report;
    }

   private:
    ScratchFolder scratch_;
    LoadedFeed feed_;
    Study study_;
};

// What a director compares; how the figures came about is for analysts.
TEST(TheCatalogue, ComparisonsShowPeopleTheseFigures) {
    std::set<std::string> shown;
    for (const auto& figure : result_schema().figures)
        if (figure.beside) shown.insert(std::string(figure.part) + "." + std::string(figure.name));
    EXPECT_THAT(shown, testing::ElementsAre(
                           "baseline.actual_cost", "baseline.coverage", "baseline.model_cost", "baseline.plan_cost",
                           "baseline.saving_at_model_cost", "chain.base_loss_per_year", "chain.expected_annual_loss",
                           "chain.outages", "chain.segments_missing", "chain.segments_strong", "chain.segments_weak",
                           "chain.worst_added_loss", "flow.carbon_cost", "flow.co2_t", "flow.freight_cost",
                           "flow.idle_stock_cost", "flow.local_rate", "flow.objective", "flow.production_cost",
                           "flow.stock_cost", "flow.transit_capital_cost", "flow.unmet_penalty"));
}

TEST(TheCatalogue, EveryNumberOfASummaryIsAFigureOfTheSchema) {
    const Computed computed;
    const auto figures = read_figures(result_schema(), {"base", computed.out()}).figures;
    for (const auto& [name, value] : figures.all())
        EXPECT_NE(find_figure(result_schema().figures, name.first, name.second), nullptr)
            << name.first << " " << name.second;
    const auto parts = figures_of(result_schema(), "base", {}, computed.studied().parts).figures;
    EXPECT_EQ(parts, figures) << "what was computed and what was read back";
}

/// The first cell of a column that is a finite number, or npos.
std::size_t first_number(const TextTable& table, std::size_t column) {
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (parse_number(table.cell(row, column))) return row;
    return TextTable::npos;
}

/// A seeded error a column: one number of it is another by 2 % and a half.
TEST(TheCatalogue, AnErrorInAnyColumnOfNumbersIsFound) {
    const Computed computed;
    ASSERT_TRUE(computed.checked().holds());
    std::size_t seeded = 0;
    std::set<std::string_view> analyses_with_errors;
    for (const auto& one : analyses())
        for (const auto& schema : one.tables) {
            const auto file = computed.out() / (std::string(schema.name) + ".csv");
            if (!fs::exists(file)) continue;  // pairs only where asked for
            const auto right = bytes_of(file);
            Notices notices;
            auto table = read_csv(std::string(schema.name), file.filename().string(), right, notices);
            for (const auto& column : schema.columns) {
                if (column.type != Type::number) continue;
                const auto at = table.find(column.name);
                const auto row = at == TextTable::npos ? TextTable::npos : first_number(table, at);
                if (row == TextTable::npos) continue;
                auto& cell = table.cells[row * table.header.size() + at];
                const auto kept = cell;
                const auto wrong = std::make_shared<const std::string>(number_text(*parse_number(cell) * 1.02 + 0.5));
                cell = *wrong;
                write_bytes(file, csv_text(table));
                EXPECT_FALSE(computed.checked().holds())
                    << schema.name << "." << column.name << ", row " << table.row_numbers[row];
                cell = kept;
                ++seeded;
                analyses_with_errors.insert(one.name);
            }
            write_bytes(file, right);
        }
    RecordProperty("seeded", static_cast<int>(seeded));
    EXPECT_EQ(analyses_with_errors.size(), analyses().size());
}

}  // namespace
}  // namespace chegu
