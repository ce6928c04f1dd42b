#pragma once
// XML, read piece by piece (expat). Documents with a DOCTYPE are refused: nothing that a workbook holds needs one, and
// entities are how small files become large.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace chegu::formats {

class XmlReader {
   public:
    /// Attributes as expat gives them: name, value, name, value, null.
    using Start = std::function<void(std::string_view element, const char** attributes)>;
    using End = std::function<void(std::string_view element)>;
    using Characters = std::function<void(std::string_view text)>;

    /// `part` names the document in messages.
    XmlReader(std::string part, Start start, End end, Characters characters);
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    ~XmlReader();

    /// Throw Refused (unreadable_file) where it is not well-formed.
    void take(std::string_view bytes) { parse(bytes, false); }
    void finish() { parse({}, true); }

   private:
    struct Parser;
    void parse(std::string_view bytes, bool last);
    std::unique_ptr<Parser> parser_;
};

/// The value of an attribute, empty if it is not there. A prefix of the attribute's name ("r:id") must be given.
std::string_view attribute(const char** attributes, std::string_view name);
/// The element's name without a namespace prefix.
std::string_view local_name(std::string_view element);

}  // namespace chegu::formats
