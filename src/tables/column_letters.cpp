#include "tables/column_letters.h"

namespace chegu {

std::string column_letters(std::size_t column) {
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::size_t column_of_letters(std::string_view letters) {
    std::size_t column = 0;
    for (const char letter : letters) column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    return column - 1;
}

}  // namespace chegu
