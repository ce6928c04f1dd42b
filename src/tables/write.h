#pragma once
// A feed out into any of its formats, and a workbook that is yet to become one.

#include <filesystem>
#include <functional>
#include <string>

#include "notices/notice.h"
#include "tables/text_table.h"

namespace chegu {

/// Writes the feed to what a command line names: a folder, an .xlsx, a .gpkg or a postgresql:// URL with ?schema=. It
/// is written beside, read back, compared cell by cell (content_hash) and only then given its name, so it is there
/// whole and the same or not at all. Throws Failure (bad_input) where the target is there already, can't be written, or
/// the format can't hold something of the feed. `keys_hold` is asked only by a format that can enforce keys and
/// references: whether those of the feed hold.
void write_tables(const RawFeed& feed, const std::string& target, const std::function<bool()>& keys_hold);

/// Writes a new workbook: a sheet that says how to fill it in, then a sheet a table of the schema, its columns with
/// notes (meaning, unit, default, in Chinese and English), drop-downs for choices and for ids of other sheets, and one
/// example row that reading leaves out; settings already has its keys. Throws Failure (bad_input) where the target is
/// no .xlsx, is there already or can't be written.
void write_template(const std::string& target);

/// The bytes of a workbook that gives another back to those who sent it: each cell that a notice speaks of is coloured
/// by severity and has a note with the reasons and remedies, in Chinese and English; a first sheet lists every notice
/// kept, with a link to its cell. Every sheet and cell stays where it stood and of its type, so that it reads back with
/// the same faults (sheets whose names begin with # are no tables); looks, charts and formulas whose value is stored
/// are not kept. Throws Failure (bad_input) for what a workbook can't hold.
std::string marked_workbook(const std::filesystem::path& workbook, const Notices& notices);

}  // namespace chegu
