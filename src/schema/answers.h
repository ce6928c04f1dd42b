#pragma once
// Whose answers the rows of certificates.csv are.

#include <span>
#include <string_view>

namespace chegu {

/// Answers named `answer`, or `answer:...` ("outage": outage:site:S1), belong to this part of summary.json.
struct AnswerOwner {
    std::string_view answer;
    std::string_view part;
};

/// The part that owns an answer of certificates.csv; empty where none is known.
inline std::string_view owner_of(std::string_view answer, std::span<const AnswerOwner> owners) {
    const auto name = answer.substr(0, answer.find(':'));
    for (const auto& owner : owners)
        if (owner.answer == name) return owner.part;
    return {};
}

}  // namespace chegu
