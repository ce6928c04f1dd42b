#include "feed/odd_characters.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "feed/decomposition.h"

namespace chegu {
namespace {

/// Unseen characters from one code to another, and what one of them is called. The first that fits counts.
struct Unseen {
    char32_t first;
    char32_t last;
    Text name;
};

constexpr auto unseen = std::to_array<Unseen>({
    {0x09, 0x09, {"制表符", "a tab"}},
    {0x0A, 0x0D, {"换行符", "a line break"}},
    {0x00, 0x1F, {"控制字符", "a control character"}},
    {0x20, 0x20, {"空格", "a blank"}},
    {0x85, 0x85, {"换行符", "a line break"}},
    {0x7F, 0x9F, {"控制字符", "a control character"}},
    {0xA0, 0xA0, {"不换行空格", "a no-break space"}},
    {0xAD, 0xAD, {"软连字符", "a soft hyphen"}},
    {0x034F, 0x034F, {"不可见的连接符", "an invisible joiner"}},
    {0x061C, 0x061C, {"书写方向标记", "a mark of the direction of writing"}},
    {0x115F, 0x1160, {"谚文填充符", "a Hangul filler"}},
    {0x1680, 0x1680, {"欧甘空格", "an Ogham space"}},
    {0x180B, 0x180F, {"不可见的选择符", "an invisible selector"}},
    {0x2000, 0x200A, {"特殊宽度的空格", "a space of another width"}},
    {0x200B, 0x200B, {"零宽空格", "a zero width space"}},
    {0x200C, 0x200C, {"零宽不连字", "a zero width non-joiner"}},
    {0x200D, 0x200D, {"零宽连字", "a zero width joiner"}},
    {0x200E, 0x200F, {"书写方向标记", "a mark of the direction of writing"}},
    {0x2028, 0x2029, {"换行符", "a line break"}},
    {0x202A, 0x202E, {"书写方向标记", "a mark of the direction of writing"}},
    {0x202F, 0x202F, {"窄的不换行空格", "a narrow no-break space"}},
    {0x205F, 0x205F, {"数学空格", "a mathematical space"}},
    {0x2060, 0x2060, {"零宽连接符", "a word joiner"}},
    {0x2061, 0x2065, {"不可见的运算符", "an invisible operator"}},
    {0x2066, 0x206F, {"书写方向标记", "a mark of the direction of writing"}},
    {0x3000, 0x3000, {"全角空格", "a full-width space"}},
    {0x3164, 0x3164, {"谚文填充符", "a Hangul filler"}},
    {0xFE00, 0xFE0F, {"不可见的选择符", "an invisible selector"}},
    {0xFEFF, 0xFEFF, {"零宽不换行空格", "a zero width no-break space"}},
    {0xFFA0, 0xFFA0, {"谚文填充符", "a Hangul filler"}},
    {0xFFF9, 0xFFFB, {"不可见的注释符", "an invisible annotation mark"}},
    {0xE0000, 0xE0FFF, {"不可见的标签", "an invisible tag"}},
});

/// Characters of one kind that look like others: the look-alikes, and in the same order what they look like.
struct Alike {
    std::u32string_view characters;
    std::u32string_view look;
    Text kind;
};

constexpr auto alike = std::to_array<Alike>({
    {U"АВЕЅІЈКМНОРСТХУԌԚԜӀаеѕіјорсхуԁһԛԝӏ",
     U"ABESIJKMHOPCTXYGQWIaesijopcxydhqwl",
     {"西里尔字母", "the Cyrillic letter"}},
    {U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανοικρυχ", U"ABEZHIKMNOPTYXavoikpux", {"希腊字母", "the Greek letter"}},
    {U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63", U"---------", {"另一种横线", "the dash"}},
    {U"\u2018\u2019\u2032\u00B4", U"''''", {"另一种撇号", "the apostrophe"}},
    {U"\u30FB\u2022\u2027\u2219\u22C5", U"\u00B7\u00B7\u00B7\u00B7\u00B7", {"另一种间隔号", "the dot"}},
    {U"\u212A\u212B\u2126\u00B5", U"K\u00C5\u03A9\u03BC", {"符号", "the sign"}},
});

/// What the Kangxi radicals from U+2F00 on look like: PDF files put them in the place of these characters.
constexpr std::u32string_view radicals =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋"
    U"弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石"
    U"示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長"
    U"門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

const Unseen* find_unseen(char32_t character) {
    for (const auto& some : unseen)
        if (character >= some.first && character <= some.last) return &some;
    return nullptr;
}

struct LookAlike {
    Text kind;
    char32_t look = 0;  // 0: looks like no other
};

LookAlike find_alike(char32_t character) {
    if (character < 0x80) return {};
    if (character >= 0xFF01 && character <= 0xFF5E) return {{"全角字符", "the full-width"}, character - 0xFF01 + U'!'};
    if (character >= 0x2F00 && character - 0x2F00 < radicals.size())
        return {{"康熙部首", "the Kangxi radical"}, radicals[character - 0x2F00]};
    for (const auto& some : alike)
        if (const auto at = some.characters.find(character); at != std::u32string_view::npos)
            return {some.kind, some.look[at]};
    return {};
}

/// A character of the tables above, none of which lies beyond U+FFFF.
std::string utf8(char32_t c) {
    const auto part = [&](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0U | (c >> 6U)), part(0)};
    return {static_cast<char>(0xE0U | (c >> 12U)), part(6), part(0)};
}

}  // namespace

bool is_unseen(char32_t character) { return find_unseen(character) != nullptr; }

char32_t plain_character(char32_t character) {
    const auto found = find_alike(character);
    return found.look == 0 ? character : found.look;
}

std::string code_point(char32_t character) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(character)); }

Words name_of_odd(char32_t character) {
    const auto code = code_point(character);
    if (const auto* found = find_unseen(character))
        return {fmt::format("{}（{}）", found->name.zh, code), fmt::format("{} ({})", found->name.en, code)};
    if (const auto found = find_alike(character); found.look != 0) {
        const auto is = utf8(character);
        const auto look = utf8(found.look);
        return {fmt::format("{} {}（{}），不是 {}", found.kind.zh, is, code, look),
                fmt::format("{} {} ({}), not {}", found.kind.en, is, code, look)};
    }
    if (is_mark(character))
        return {fmt::format("单独写的附加符号（{}）", code), fmt::format("a mark apart from its letter ({})", code)};
    if (character >= 0x1100 && character <= 0x11FF)
        return {fmt::format("拆开的谚文字母（{}）", code), fmt::format("a part of a Hangul syllable ({})", code)};
    return {};
}

}  // namespace chegu
